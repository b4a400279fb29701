"""A tracker as an upload: what was understood is shown first, and can be corrected."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from playground.importing.corrections import Corrections
from playground.importing.upload import (
    DEFAULT_NAME,
    MOST_BYTES,
    Upload,
    UploadResult,
    bring_in,
    safe_name,
    status_words,
    summary,
    word_of,
)
from playground.importing.wording.mapping import NAMES
from playground.models import Board, Status
from publishing.importing.decode import BinaryFileError, decode

from .permissions import TO_IMPORT, require

ROWS_SHOWN = 300
MOST_CHOICES = 200  # of columns and of statuses; a form may have a thousand fields
WARNINGS_SHOWN = 50


class UploadForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("Markdown file"), required=False)
    text = forms.CharField(
        label=gettext_lazy("or its text"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "class": "vLargeTextField"}),
    )
    name = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    board = forms.CharField(
        label=gettext_lazy("Board"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "Empty: the board that the file's name and heading tell; a new one is made."
        ),
    )
    is_public = forms.BooleanField(
        label=gettext_lazy("Publish a new board at once"), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        file = cleaned.get("file")
        data = cleaned.get("text", "").encode()
        if file:
            cleaned["name"] = safe_name(file.name)
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ValidationError(_("The file is larger than 1 MB."))
        if not data.strip():
            raise ValidationError(_("Choose a file, or paste its text."))
        try:
            cleaned["text"] = decode(data).text
        except BinaryFileError as problem:
            raise ValidationError(str(problem)) from problem
        return cleaned


def chosen_columns(request: HttpRequest) -> dict[str, str]:
    """By heading, as somebody corrected them; a field that is none is left out."""
    found = {}
    for number in range(MOST_CHOICES):
        heading = request.POST.get(f"heading-{number}")
        name = request.POST.get(f"column-{number}", "")
        if heading and name in NAMES:
            found[heading] = name
    return found


def chosen_statuses(request: HttpRequest) -> dict[str, Status]:
    """By word; they become synonyms, so only for those who may change statuses."""
    if not request.user.has_perm("playground.change_status"):
        return {}
    statuses = {str(each.pk): each for each in Status.objects.all()}
    found = {}
    for number in range(MOST_CHOICES):
        raw = request.POST.get(f"word-{number}", "")
        status = statuses.get(request.POST.get(f"status-{number}", ""))
        if status and (word := word_of(raw, list(statuses.values()))):
            found[word] = status
    return found


def chosen_corrections(request: HttpRequest) -> Corrections:
    """Sections with another name, and the lines of rows to leave out."""
    named = {}
    for number in range(MOST_CHOICES):
        path = request.POST.get(f"path-{number}", "")
        name = request.POST.get(f"section-{number}", "").strip()
        if path and name:
            named[path] = name
    return Corrections(frozenset(request.POST.getlist("leave-out")), named)


def upload_view(request: HttpRequest) -> HttpResponse:
    require(request.user, *TO_IMPORT)
    if request.method != "POST":
        return page(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, form)
    told = form.cleaned_data
    upload = Upload(
        text=told["text"],
        name=told["name"] or DEFAULT_NAME,
        board=told["board"].strip(),
        mapping=chosen_columns(request),
        statuses=chosen_statuses(request),
        corrections=chosen_corrections(request),
        is_public=told["is_public"],
    )
    is_final = "_save" in request.POST
    result = bring_in(upload, save=is_final)
    if is_final and result.is_whole and result.board:
        return saved(request, result.board, result)
    if is_final:
        messages.error(request, _("Nothing was saved; see the warnings."))
    names = ("text", "name", "board", "is_public")
    again = UploadForm(initial={each: told[each] for each in names})
    return page(request, again, preview=preview(request, upload, result))


def saved(request: HttpRequest, board: Board, result: UploadResult) -> HttpResponse:
    counts = summary(result.report)
    said = _(
        "%(created)d new, %(changed)d changed, %(unchanged)d unchanged experiments"
    )
    messages.success(request, said % counts)
    for warning in result.report.warnings[:WARNINGS_SHOWN]:
        facts = {"line": warning.line, "said": warning.message}
        messages.warning(request, _("Line %(line)d: %(said)s") % facts)
    told: Any = [{"changed": {"name": str(_("import")), "object": str(board)}}]
    admin.site._registry[Board].log_change(request, board, told)
    address = reverse("admin:playground_board_change", args=[board.pk])
    return HttpResponseRedirect(address)


def preview(
    request: HttpRequest, upload: Upload, result: UploadResult
) -> dict[str, Any]:
    report, statuses = result.report, list(Status.objects.all())
    boards = report.extra["boards"]
    rows = [row for board in boards for row in board["experiments"]]
    columns = [column for board in boards for column in board["columns"]]
    labels = {each.key: each for each in statuses}
    may_name = request.user.has_perm("playground.change_status")
    words = [
        {
            "raw": raw,
            "status": labels.get(key),
            "count": count,
            "can_change": may_name and bool(word_of(raw, statuses)),
            "chosen": upload.statuses.get(word_of(raw, statuses)),
        }
        for raw, key, count in status_words(report)[:MOST_CHOICES]
    ]
    return {
        "title": report.title,
        "is_new": not (result.board and Board.objects.filter(pk=result.board.pk)),
        "counts": summary(report),
        "missing": report.extra["missing"],
        "columns": [
            {**column, "chosen": upload.mapping.get(column["heading"], "")}
            for column in columns[:MOST_CHOICES]
        ],
        "words": words,
        "statuses": statuses,
        "fields": NAMES,
        "sections": [
            (path, upload.corrections.sections.get(path, ""))
            for path in [name for board in boards for name in board["sections"]][
                :MOST_CHOICES
            ]
        ],
        "rows": [
            {**row, "is_left_out": str(row["line"]) in upload.corrections.left_out}
            for row in rows[:ROWS_SHOWN]
        ],
        "row_count": len(rows),
        "labels": labels,
        "warnings": report.warnings[:WARNINGS_SHOWN],
        "warning_count": len(report.warnings),
        "can_save": result.is_whole,
    }


def page(
    request: HttpRequest, form: UploadForm, preview: Any = None
) -> TemplateResponse:
    context = {
        **admin.site.each_context(request),
        "title": _("Import a tracker"),
        "opts": Board._meta,
        "form": form,
        "preview": preview,
    }
    return TemplateResponse(request, "admin/playground/upload.html", context)
