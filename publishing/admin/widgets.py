from django.contrib.admin.widgets import AdminTextareaWidget
from markdownx.widgets import MarkdownxWidget


class MarkdownEditor(MarkdownxWidget, AdminTextareaWidget):
    """The text beside its preview, which css/admin.css sets as the site sets it."""

    template_name = "admin/markdown_editor.html"
