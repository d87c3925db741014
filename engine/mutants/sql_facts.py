"""What a schema says: types of columns, which are never NULL, which are unique; and what follows for a query."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import sqlglot
from sqlglot import exp

FILLED = (exp.NotNullColumnConstraint, exp.PrimaryKeyColumnConstraint)
UNIQUE = (exp.UniqueColumnConstraint, exp.PrimaryKeyColumnConstraint)


class Facts(msgspec.Struct, frozen=True):
    """`types`: table → column → type as text. `filled`: table → its columns that are never NULL.

    `keys`: table → sets of columns that no two rows share and that are never NULL.
    """

    types: dict[str, dict[str, str]] = {}
    filled: dict[str, frozenset[str]] = {}
    keys: dict[str, tuple[frozenset[str], ...]] = {}

    def same_type(self, column: exp.Column) -> list[str]:
        """Other columns of the tables that have this one, of its type."""
        name = column.name.lower()
        found: dict[str, None] = {}
        for columns in self.types.values():
            if name in columns:
                found |= dict.fromkeys(
                    other for other, kind in columns.items() if other != name and kind == columns[name]
                )
        return list(found)

    def never_null(self, node: exp.Expr | None) -> bool:
        """A literal, or a column that is NOT NULL in its table and that no outer join empties."""
        if isinstance(node, exp.Literal):
            return True
        if not isinstance(node, exp.Column):
            return False
        name, tables = node.name.lower(), sources_of(node)
        if node.table:
            tables = {alias: found for alias, found in tables.items() if alias == node.table.lower()}
        owners = [found for found in tables.values() if name in self.types.get(found.table, {})]
        return bool(owners) and all(
            not owner.may_be_empty and name in self.filled[owner.table] for owner in owners
        )

    def is_key(self, select: exp.Select | None, columns: list[exp.Expr]) -> bool:
        """No two rows of this SELECT share these columns: they hold a key of its one table, and no join multiplies."""
        source = source_of(select)
        if select is None or source is None:
            return False
        if not all(self._meets_one_row(join, select) for join in select.args.get("joins", [])):
            return False
        alias = source.alias_or_name.lower()
        names = {
            column.name.lower()
            for column in columns
            if isinstance(column, exp.Column) and column.table.lower() in ("", alias)
        }
        return any(key <= names for key in self.keys.get(source.name.lower(), ()))

    def _meets_one_row(self, join: exp.Join, select: exp.Select) -> bool:
        """A join along a key, or one that keeps only rows without a partner."""
        table, condition = join.this, join.args.get("on")
        if not isinstance(table, exp.Table) or condition is None:
            return False
        alias = table.alias_or_name.lower()
        where = select.args.get("where")
        tests = where.find_all(exp.Is) if where else ()
        if any(test.this.find(exp.Column) and _table_of(test.this) == alias for test in tests):
            return join.side.upper() == "LEFT"
        sides = [side for equal in condition.find_all(exp.EQ) for side in (equal.this, equal.expression)]
        names = {side.name.lower() for side in sides if _table_of(side) == alias}
        plain = not any(True for _ in condition.find_all(exp.Or, exp.Not))
        return plain and any(key <= names for key in self.keys.get(table.name.lower(), ()))


class Source(msgspec.Struct, frozen=True):
    """A table in FROM or JOIN. `may_be_empty`: an outer join may fill its columns with NULL."""

    table: str
    may_be_empty: bool


def _table_of(node: exp.Expr) -> str:
    return node.table.lower() if isinstance(node, exp.Column) else ""


def sources_of(node: exp.Expr) -> dict[str, Source]:
    """Alias → table, of the SELECT that holds the node; of the whole query for one outside any."""
    select = node.find_ancestor(exp.Select)
    if select is None:
        return {
            found.alias_or_name.lower(): Source(found.name.lower(), False)
            for found in node.root().find_all(exp.Table)
        }
    joins = select.args.get("joins", [])
    sides = {join.side.upper() for join in joins}
    first = source_of(select)
    found = (
        {}
        if first is None
        else {first.alias_or_name.lower(): Source(first.name.lower(), bool(sides & {"RIGHT", "FULL"}))}
    )
    for join in joins:
        if isinstance(join.this, exp.Table):
            empty = join.side.upper() in ("LEFT", "FULL") or bool(sides & {"RIGHT", "FULL"})
            found[join.this.alias_or_name.lower()] = Source(join.this.name.lower(), empty)
    return found


def source_of(select: exp.Select | None) -> exp.Table | None:
    """The table after FROM, where it is a table of the schema or a CTE."""
    found = None if select is None else (select.args.get("from_") or select.args.get("from"))
    return found.this if found is not None and isinstance(found.this, exp.Table) else None


def facts_of(schema: str, dialect: str) -> Facts:
    types: dict[str, dict[str, str]] = {}
    filled: dict[str, frozenset[str]] = {}
    keys: dict[str, tuple[frozenset[str], ...]] = {}
    for create in _tables(schema, dialect):
        table = create.find(exp.Table)
        if table is None:
            continue
        columns = list(create.this.find_all(exp.ColumnDef))
        primary = _primary(create)
        types[table.name.lower()] = {column.name.lower(): _kind(column) for column in columns}
        never = {column.name.lower() for column in columns if _has(column, FILLED)}
        filled[table.name.lower()] = frozenset(never | primary)
        single = [frozenset({column.name.lower()}) for column in columns if _has(column, UNIQUE)]
        keys[table.name.lower()] = tuple(single + ([frozenset(primary)] if primary else []))
    return Facts(types, filled, keys)


def _primary(create: exp.Create) -> set[str]:
    """Columns of a PRIMARY KEY (…) of the table."""
    found = create.this.find_all(exp.PrimaryKey)
    return {column.name.lower() for key in found for column in key.find_all(exp.Identifier)}


def _has(column: exp.ColumnDef, kinds: tuple[type[exp.Expr], ...]) -> bool:
    return any(isinstance(item.kind, kinds) for item in column.args.get("constraints", []))


def _kind(column: exp.ColumnDef) -> str:
    kind = column.args.get("kind")
    return kind.sql() if kind else ""


def _tables(schema: str, dialect: str) -> Iterator[exp.Create]:
    try:
        statements = sqlglot.parse(schema, read=dialect)
    except sqlglot.errors.SqlglotError:
        return
    for statement in statements:
        if isinstance(statement, exp.Create) and statement.kind == "TABLE":
            yield statement
