from __future__ import annotations

from typing import Any

from .wire import Message


class Survey:
    """Tables, functions and node types of DuckDB's own syntax tree."""

    def __init__(self, tree: Any) -> None:
        self.tables: list[str] = []
        self.table_functions: list[str] = []
        self.functions: list[str] = []
        self.types: set[str] = set()
        self.walk(tree, frozenset())

    def walk(self, node: Any, names: frozenset[str]) -> None:
        if isinstance(node, list):
            for item in node:
                self.walk(item, names)
        elif isinstance(node, dict):
            names = self.with_ctes(node, names)
            kind = node.get("type")
            if isinstance(kind, str):
                self.types.add(kind)
            if kind == "BASE_TABLE":
                self.table(node, names)
            elif kind == "TABLE_FUNCTION":
                self.table_functions.append(node["function"]["function_name"].lower())
                node = {**node, "function": node["function"]["arguments"]}
            elif node.get("class") == "FUNCTION" and not node.get("is_operator"):
                self.functions.append(node["function_name"].lower())
            for key, item in node.items():
                if key != "cte_map":
                    self.walk(item, names)

    def table(self, node: Message, names: frozenset[str]) -> None:
        path = (node.get("qualified_name") or {}).get("path") or [node["table_name"]]
        if len(path) > 1 or path[0].lower() not in names:
            self.tables.append(".".join(path))

    def with_ctes(self, node: Message, names: frozenset[str]) -> frozenset[str]:
        """A CTE is visible in those after it and in the query; in itself only where it is recursive."""
        for entry in (node.get("cte_map") or {}).get("map", []):
            key, body = entry["key"].lower(), entry["value"]
            recursive = (body.get("query_node") or {}).get("type") == "RECURSIVE_CTE_NODE"
            self.walk(body, names | {key} if recursive else names)
            names = names | {key}
        return names


def rounded_columns(node: Message) -> dict[str, int]:
    """Positions of output columns that are ROUND(x, n) with a constant n, and n."""
    found = {}
    for position, column in enumerate(node.get("select_list") or []):
        if column.get("type") == "STAR":
            return {}
        arguments = column.get("arguments") or []
        if column.get("function_name") == "round" and len(arguments) == 2:
            places = arguments[1]["expression"].get("literal", {})
            if places.get("kind") == "INTEGER":
                found[str(position)] = int(places["text"])
    return found
