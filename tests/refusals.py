"""A database that does not take what it is given."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def refused_posts(problem_of):
    """``problem_of`` gets the values of the new posts of one statement; what it returns
    is raised, unless that is nothing."""

    def execute_or_refuse(execute, sql, params, many, context):
        if sql.startswith('INSERT INTO "blog_post"'):
            problem = problem_of(params)
            if problem is not None:
                raise problem
        return execute(sql, params, many, context)

    with connection.execute_wrapper(execute_or_refuse):
        yield
