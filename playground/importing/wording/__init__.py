"""What headings and cells mean: columns, statuses, titles, dates, numbers."""
