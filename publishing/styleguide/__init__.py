"""Every component of the pages on one page, light and dark side by side.

An app registers its own (`registries.specimens`); what is drawn are the templates and
the renderer of the real pages.
"""

from .views import StyleGuideView

__all__ = ["StyleGuideView"]
