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
        "待办, 未开始, 计划, 计划中, 待读, 征求贡献, 未読, 未着手, 예정"
    ),
    "in_progress": (
        "in progress, in-progress, in_progress, inprogress, work in progress, wip, doing, "
        "reading, started, ongoing, current, active, working on, under way, underway, "
        "in arbeit, en cours, en progreso, devam ediyor, "
        "进行中, 進行中, 在读, 読書中, 작업중, 진행중, 진행 중"
    ),
    "blocked": "blocked, waiting, stuck, depends on, 受阻, 阻塞",
    "on_hold": "on hold, on-hold, on_hold, onhold, paused, hold, 暂停, 搁置, 保留",
    "partial": (
        "partial, partially, partly, partially done, partly done, partially implemented, "
        "mostly, mostly done, half done, half-done, almost, almost done, nearly, "
        "部分, 部分完成, 一部完了"
    ),
    "done": (
        "done, read, finished, completed, complete, implemented, reproduced, yes, ok, "
        "working, works, verified, published, merged, solved, fertig, erledigt, terminé, "
        "hecho, tamamlandı, 完成, 已完成, 已读, 已验证, 已实现, 完了, 読了, 済, 완료"
    ),
    "expired": "expired, deadline, overdue, timeout, out of time, 过期, 逾期",
    "dropped": (
        "dropped, abandoned, cancelled, canceled, skipped, failed, stopped, wontfix, "
        "won't do, gave up, given up, abgebrochen, 放弃, 已放弃, 中止, 포기"
    ),
}

SIGNS: dict[str, str] = {
    "planned": (
        "⚪ ⬜ ◻ 🔲 ☐ ⏳ ⌛ 📅 🗓 📋 📌 🔜 💡 ❌ ✖ ✗ ✘ 🔘 📝 "
        ":x: :white_circle: :white_large_square: :hourglass: "
        ":hourglass_flowing_sand: :calendar: :soon: :bulb: :o:"
    ),
    "in_progress": (
        "🟡 🚧 🔄 🏃 🔨 🛠 📖 ▶ 🔃 👷 🟠 "
        ":construction: :large_yellow_circle: :yellow_circle: :runner: :hammer: "
        ":arrows_counterclockwise: :book: :construction_worker:"
    ),
    "blocked": "🔒 🧱 ⛔ :lock: :no_entry:",
    "on_hold": "🐢 ⏸ 💤 🛌 :turtle: :zzz: :pause_button:",
    "partial": "🌓 ◐ 🔶 ⚠ :warning: :last_quarter_moon:",
    "done": (
        "✅ ✔ ☑ 🟢 🎉 ✓ 👍 💯 🏆 🆗 "
        ":white_check_mark: :heavy_check_mark: :ballot_box_with_check: "
        ":large_green_circle: :green_circle: :tada: :checkered_flag: :+1:"
    ),
    "expired": "⌚ ⏰ :alarm_clock:",
    "dropped": "🗑 🚫 🔴 🪦 :wastebasket: :no_entry_sign: :red_circle:",
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

BOXES = {"x": "done", "✅": "done", "✓": "done", "-": "dropped", "~": "in_progress"}
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
        "reading list, next up, 待读, 未读, 计划, 未読, 예정"
    ),
    "in_progress": (
        "in progress, in-progress, wip, work in progress, ongoing, currently reading, "
        "reading, doing, 进行中, 在读, 読書中, 진행 중, 진행중"
    ),
    "on_hold": "on hold, paused, 暂停",
    "done": (
        "done, read, finished, completed, already read, implemented, "
        "已读, 已完成, 完成, 読了, 完了, 완료"
    ),
    "dropped": "dropped, abandoned, did not finish, 放弃",
}
