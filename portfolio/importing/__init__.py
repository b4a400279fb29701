"""Files of an about page, of pages and of projects -> records -> rows."""
