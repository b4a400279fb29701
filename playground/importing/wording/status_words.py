"""The words and signs by which people tell a status, in a few languages.

The owner's own synonyms come first; these are what an import falls back on. Words are
written with commas between them, signs with spaces.
"""

WORDS: dict[str, str] = {
    "planned": (
        "planned, todo, to do, to-do, to_do, to read, open, backlog, upcoming, pending, "
        "queued, next, later, tbd, idea, wishlist, unread, unstarted, new, want, no, "
        "not started, not yet, not done, not done yet, not read, want to read, "
        "to be done, coming soon, geplant, offen, pendiente, à faire, "
        "not finished, not implemented, to be read, to implement, in queue, up next, "
        "ungelesen, zu lesen, noch nicht gelesen, à lire, non lu, prévu, por leer, "
        "sin leer, por hacer, para ler, a fazer, da leggere, da fare, okunacak, "
        "не начато, в планах, запланировано, chưa đọc, chưa làm, sẽ đọc, sẽ làm, "
        "待办, 未开始, 计划, 计划中, 待读, 未读, 没读, 未完成, 没完成, 没有完成, 征求贡献, 未読, 未着手, 未完了, "
        "예정, 미완료, 안 읽음, 읽기 전"
    ),
    "in_progress": (
        "in progress, in-progress, in_progress, inprogress, work in progress, wip, doing, "
        "reading, started, ongoing, current, active, working on, under way, underway, "
        "implementing, debugging, currently reading, "
        "in arbeit, begonnen, en cours, commencé, en progreso, en proceso, leyendo, "
        "em andamento, em progresso, lendo, in corso, devam ediyor, okunuyor, "
        "в процессе, в работе, читаю, đang đọc, đang làm, đang thực hiện, "
        "进行中, 進行中, 在读, 阅读中, 正在读, 読書中, 実装中, 작업중, 진행중, 진행 중, 읽는 중, 읽는중"
    ),
    "blocked": "blocked, waiting, stuck, depends on, 受阻, 阻塞",
    "on_hold": (
        "on hold, on-hold, on_hold, onhold, paused, hold, pausiert, en pause, en pausa, "
        "pausado, in pausa, отложено, tạm dừng, 暂停, 搁置, 保留, 보류"
    ),
    "partial": (
        "partial, partially, partly, partially done, partly done, partially implemented, "
        "mostly, mostly done, half done, half-done, almost, almost done, nearly, "
        "incomplete, teilweise, partiellement, en partie, parcialmente, частично, "
        "部分, 部分完成, 一部完了"
    ),
    "done": (
        "done, read, finished, completed, complete, implemented, reproduced, yes, ok, "
        "working, works, verified, published, merged, solved, fertig, erledigt, terminé, "
        "reviewed, summarized, summarised, replicated, gelesen, abgeschlossen, lu, lue, "
        "fini, fait, leído, leída, hecho, terminado, completado, lido, concluído, feito, "
        "letto, finito, completato, tamamlandı, okundu, прочитано, готово, сделано, "
        "завершено, đã đọc, đã xong, xong, hoàn thành, 读完, 已看, 読んだ, 実装済み, 읽음, 완독, "
        "完成, 已完成, 已读, 已验证, 已实现, 完了, 読了, 済, 완료"
    ),
    "expired": "expired, deadline, overdue, timeout, out of time, 过期, 逾期",
    "dropped": (
        "dropped, abandoned, cancelled, canceled, skipped, failed, stopped, wontfix, "
        "won't do, gave up, given up, abgebrochen, aufgegeben, abandonné, abandonado, "
        "abbandonato, заброшено, отменено, bırakıldı, đã bỏ, 放弃, 已放弃, 中止, 포기"
    ),
}

SIGNS: dict[str, str] = {
    "planned": (
        "⚪ ⬜ ⬛ ⚫ ◻ 🔲 ☐ ⏳ ⌛ 📅 🗓 📋 📌 🔜 💡 ❌ ✖ ✗ ✘ 🔘 📝 "
        ":x: :white_circle: :black_circle: :white_large_square: :hourglass: "
        ":hourglass_flowing_sand: :calendar: :soon: :bulb: :o:"
    ),
    "in_progress": (
        "🟡 🚧 🔄 🏃 🔨 🛠 📖 ▶ 🔃 👷 🟠 🟨 🟧 🔵 🟦 ✍ "
        ":yellow_square: :orange_square: :blue_square: :large_blue_circle: "
        ":construction: :large_yellow_circle: :yellow_circle: :runner: :hammer: "
        ":arrows_counterclockwise: :book: :construction_worker:"
    ),
    "blocked": "🔒 🧱 ⛔ :lock: :no_entry:",
    "on_hold": "🐢 ⏸ 💤 🛌 :turtle: :zzz: :pause_button:",
    "partial": "🌓 ◐ 🔶 ⚠ :warning: :last_quarter_moon:",
    "done": (
        "✅ ✔ ☑ 🟢 🎉 ✓ 👍 💯 🏆 🆗 🟩 "
        ":green_square: "
        ":white_check_mark: :heavy_check_mark: :ballot_box_with_check: "
        ":large_green_circle: :green_circle: :tada: :checkered_flag: :+1:"
    ),
    "expired": "⌚ ⏰ :alarm_clock:",
    "dropped": "🗑 🚫 🔴 🟥 🪦 ⏭ :red_square: :wastebasket: :no_entry_sign: :red_circle:",
}

# What people write under "Code" or "Notes" while there is none. "No", "soon" and "TBD"
# are not among them: they tell of others' code.
UNDER_CODE = {
    word.strip(): key
    for key, words in {
        "planned": (
            "next, next up, todo, to do, to-do, planned, queued, later, up next, "
            "待办, 計画中, 计划中, 예정"
        ),
        "in_progress": (
            "wip, in progress, in-progress, work in progress, doing, ongoing, started, "
            "working on it, 进行中, 進行中, 작업중, 진행중"
        ),
    }.items()
    for word in words.split(",")
}
# What says a status in brackets behind a title, where "(new)" and "(open)" do not.
IN_BRACKETS = {
    *UNDER_CODE,
    *"done finished completed read reviewed implemented paused dropped abandoned".split(),
    *("on hold", "to read", "to-read", "unread", "not read", "not started", "skipped"),
    *("partial", "partially done", "half done", "已读", "未读", "完成", "読了", "완료"),
}

# The last four are those of Obsidian.
BOXES = {"x": "done", "✅": "done", "✓": "done", "-": "dropped", "~": "in_progress"}
BOXES |= {"/": "in_progress", ">": "on_hold", "<": "planned", "?": "planned"}
HEDGES = frozenset({"but", "partially", "partly", "mostly", "almost", "toy"})
COLOURS = {
    "green": "done",
    "brightgreen": "done",
    "success": "done",
    "yellow": "in_progress",
    "orange": "in_progress",
    "blue": "in_progress",
    "lightgrey": "planned",
    "lightgray": "planned",
    "grey": "planned",
    "gray": "planned",
    "inactive": "planned",
    "red": "dropped",
    "critical": "dropped",
}
# Names of sections that say how far everything in them is.
SECTIONS = {
    "planned": (
        "to read, todo, to do, to-do, planned, upcoming, backlog, want to read, not started, "
        "reading list, next up, backlog, up next, zu lesen, à lire, por leer, chưa đọc, "
        "待读, 未读, 计划, 未読, 예정"
    ),
    "in_progress": (
        "in progress, in-progress, wip, work in progress, ongoing, currently reading, "
        "reading, doing, current, in arbeit, en cours, en progreso, đang đọc, 进行中, 在读, 読書中, 진행 중, 진행중"
    ),
    "on_hold": "on hold, paused, 暂停",
    "done": (
        "done, read, finished, completed, complete, already read, implemented, "
        "gelesen, lu, leído, leídos, terminé, terminado, đã đọc, hoàn thành, "
        "已读, 已完成, 完成, 読了, 完了, 완료"
    ),
    "dropped": "dropped, abandoned, did not finish, 放弃",
}
