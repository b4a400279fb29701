"""The words with which people head the columns of a tracker, in a few languages."""

from collections.abc import Sequence

# From the strongest sign to the weakest: of two roles that a heading could have, the
# one that stands first here is the one it has ("Project status" is a status).
ROLES: dict[str, Sequence[str]] = {
    "index": (
        "#",
        "no",
        "nr",
        "id",
        "index",
        "rank",
        "idx",
        "序号",
        "編號",
        "编号",
        "번호",
    ),
    "status": (
        "status state progress done finished completed completion statut estado stato "
        "статус durum fortschritt avancement stand stav статус 状态 狀態 상태 状態 进度 進度 進捗 진행"
    ).split(),
    "goal": (
        "goal aim objective target ziel objetivo hedef 目标 目標 目的 목표"
    ).split(),
    "evidence": (
        "date year venue conf conference journal published author authors rating star "
        "score result accuracy acc metric error err loss reward dataset difficulty "
        "priority time duration minutes hours week commit contributor record params "
        "citation performance benchmark jahr autor autoren auteur autores año ano "
        "année fecha tarih yazar datum fecha год автор авторы дата "
        "日期 年份 时间 会议 期刊 作者 评分 结果 日付 年 著者 날짜 연도 저자 학회"
    ).split(),
    "location": (
        "location code implementation notebook repo repository source path folder "
        "directory script colab código codice код 代码 代碼 코드 コード 実装 位置 实现 구현"
    ).split(),
    "notes": (
        "note notes summary review remark comment tldr blog bemerkung bemerkungen notiz "
        "notizen kommentar commentaire remarque comentario observación заметки 笔记 备注 总结 解读 리뷰 요약 "
        "メモ 要約"
    ).split(),
    "link": (
        "link",
        "links",
        "url",
        "pdf",
        "arxiv",
        "doi",
        "lien",
        "enlace",
        "ссылка",
        "链接",
        "連結",
        "リンク",
        "링크",
    ),
    "title": (
        "paper title reference publication article book 论文 論文 标题 標題 题目 "
        "タイトル 논문 제목 makale artikel artículo artigo titel titre título titolo "
        "başlık статья название"
    ).split(),
    "name": (
        "model project algorithm name method course idea experiment topic task game "
        "environment technique architecture network item 名字 名称 项目 算法 模型 方法 "
        "モデル 手法 プロジェクト 모델 이름 알고리즘"
    ).split(),
    "description": ("description", "beschreibung", "描述", "説明", "설명"),
}

# Headings whose words would tell another role than the whole does.
WHOLE: dict[str, str] = {
    "bài báo": "title",
    "tiêu đề": "title",
    "trạng thái": "status",
    "tình trạng": "status",
    "mục tiêu": "goal",
    "ghi chú": "notes",
    "mã nguồn": "location",
    "liên kết": "link",
    "read": "status",
    "reproduced": "status",
    "implemented": "status",
    "my code": "location",
    "my notes": "notes",
    "paper notes": "notes",
    "read on": "evidence",
    "description": "description",
}

# Columns that only name a group of rows, where later cells of a group stay empty.
GROUPS = frozenset(
    "topic category section area field group type part chapter week month year phase "
    "分类 分類 类别 カテゴリ 분야 주제".split()
)
PEOPLE = frozenset({"by", "von", "par"})

# Headings that name a field of an experiment or its paper, as a whole. Their cells decide
# whether they fill it; in doubt the column is a criterion.
_FIELDS = {
    "started": "started, started on, start, start date, begun, began, 开始, 开始日期, 開始日",
    "due": "due, due on, due date, deadline, target date, 截止, 截止日期, 期限",
    "finished": (
        "finished on, finish date, completed on, completion date, done on, end date, "
        "read on, date read, date finished, date completed, gelesen am, beendet am, lu le, "
        "terminé le, leído el, ngày đọc, 完成日期, 読了日, 완료일"
    ),
    "stopped": "stopped on, stop date, dropped on",
    "rating": "rating, stars, my rating, 评分, 評価, 평점",
    "outcome": "outcome",
    "size": "size",
    "kind": "kind",
    "tags": "tags, tag, keywords, 标签, タグ, 태그",
    "hypothesis": "hypothesis, 假设, 仮説, 가설",
    "conclusion": "conclusion, conclusions, 结论, 結論, 결론",
    "year": "year, publication year, jahr, année, año, ano, yıl, год, năm, 年份, 年, 연도",
    "venue": (
        "venue, conference, conf, journal, venue year, conference year, published in, "
        "konferenz, conférence, hội nghị, 会议, 会议 年份, 期刊, 학회"
    ),
    "authors": (
        "author, authors, author s, autor, autoren, auteur, auteurs, autores, yazar, "
        "yazarlar, автор, авторы, tác giả, 作者, 著者, 저자"
    ),
}
FIELDS = {
    heading.strip(): field
    for field, headings in _FIELDS.items()
    for heading in headings.split(",")
}
