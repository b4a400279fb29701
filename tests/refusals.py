"""A database that does not take what it is given."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def refused_posts(problem_of):
    """``problem_of`` gets the values of the new posts of one statement; what it returns
    is raised, unless that is nothing."""
    with refused_rows("blog_post", problem_of):
        yield


@contextmanager
def refused_rows(table, problem_of):
    def execute_or_refuse(execute, sql, params, many, context):
        if sql.startswith(f'INSERT INTO "{table}"'):
            problem = problem_of(list(_values(params)))
            if problem is not None:
                raise problem
        return execute(sql, params, many, context)

    with connection.execute_wrapper(execute_or_refuse):
        yield


def _values(params):
    """PostgreSQL is given the rows of a statement column by column, each a list."""
    for each in params:
        yield from each if isinstance(each, list) else [each]
