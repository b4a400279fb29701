"""A curriculum vitae as JSON Resume, al-folio or RenderCV tell it, to rows."""
