"""Who I am: profile, projects, pages."""
