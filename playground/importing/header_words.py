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
        "durum 状态 狀態 상태 状態 进度 進度 進捗 진행"
    ).split(),
    "goal": (
        "goal aim objective target ziel objetivo hedef 目标 目標 目的 목표"
    ).split(),
    "evidence": (
        "date year venue conf conference journal published author authors rating star "
        "score result accuracy acc metric error err loss reward dataset difficulty "
        "priority time duration minutes hours week commit contributor record params "
        "citation performance benchmark jahr autor année fecha tarih yazar "
        "日期 年份 时间 会议 期刊 作者 评分 结果 日付 年 著者 날짜 연도 저자 학회"
    ).split(),
    "location": (
        "location code implementation notebook repo repository source path folder "
        "directory script colab 代码 代碼 코드 コード 実装 位置 实现 구현"
    ).split(),
    "notes": (
        "note notes summary review remark comment tldr blog 笔记 备注 总结 解读 리뷰 요약 "
        "メモ 要約"
    ).split(),
    "link": (
        "link",
        "links",
        "url",
        "pdf",
        "arxiv",
        "doi",
        "链接",
        "連結",
        "リンク",
        "링크",
    ),
    "title": (
        "paper title reference publication article book 论文 論文 标题 標題 题目 "
        "タイトル 논문 제목 makale artikel artículo"
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
