import probes
from engine.testing import contract, scripted, trap

CLIENT = "mypy --strict client.py  # a file that uses your module"
STORAGE = """\
class Storage:
    def add(self, entity): pass
    def get(self, id): pass
    def all(self): pass
    def remove(self, id): pass
"""


def complaints(*lines):
    return scripted([CLIENT], probes.complaints, *lines)


def run(*lines):
    return scripted(lines, probes.run, *lines)


def fits(old="", new="", value="Storage()"):
    """conforms, on a storage in whose class one line is another."""
    assert old in STORAGE, "the line is in the class"
    lines = STORAGE.replace(old, new), value
    return scripted([*lines[:-1], f"conforms({value})"], probes.fits, *lines)


@trap("unchecked")
def test_the_file_by_itself():
    assert scripted(["mypy --strict repository.py"], probes.own_complaints) == []


@trap("silenced")
def test_comments_that_silence():
    assert scripted(["# comments of repository.py that speak to mypy"], probes.silenced) == []


@trap("mutable-attribute")
def test_ids_that_can_only_be_read():
    assert complaints(
        "@dataclass(frozen=True)",
        "class Frozen:",
        "    id: int",
        "class Row(NamedTuple):",
        "    id: int",
        "class Parcel:",
        "    @property",
        "    def id(self) -> int:",
        "        return 7",
        "InMemory[Frozen]().add(Frozen(1))",
        "things: list[HasId] = [Frozen(1), Row(2), Parcel(), Customer(3, 'Ada')]",
        "rows: Repository[Row] = InMemory([Row(1)])",
        "parcels: Repository[Parcel] = InMemory()",
    ) == []


@trap("parameter-names")
def test_arguments_by_name():
    assert complaints(
        "customers.get(id=1)  # type: ignore[call-arg]",
        "customers.remove(id=1)  # type: ignore[call-arg]",
        "customers.add(entity=Customer(1, 'Ada'))  # type: ignore[call-arg]",
        "customers.get(1), customers.remove(1)",
    ) == []


@contract
def test_a_foreign_class_as_a_storage():
    assert complaints(
        "class SqlCustomers:",
        "    def add(self, customer: Customer) -> None: ...",
        "    def get(self, number: int) -> Customer | None:",
        "        return None",
        "    def all(self) -> list[Customer]:",
        "        return []",
        "    def remove(self, number: int) -> bool:",
        "        return False",
        "the(SqlCustomers()).add(Customer(1, 'Ada'))",
    ) == []


@trap("inherits")
def test_ancestors_of_the_storage_in_memory():
    assert scripted(["# protocols of repository.py in InMemory.__mro__"], probes.ancestors) == []


@trap("unbounded")
def test_storages_of_things_without_an_id():
    assert complaints(
        "def f(texts: Repository[str]) -> None: ...  # type: ignore[type-var]",
        "class Named:",
        "    id: str = 'a'",
        "def g(named: Repository[Named]) -> None: ...  # type: ignore[type-var]",
        "no: HasId = Named()  # type: ignore[assignment]",
        "InMemory[str]()  # type: ignore[type-var]",
        "class Half:",
        "    id: float = 0.5",
        "def h(halves: Repository[Half]) -> None: ...  # type: ignore[type-var]",
        "def i(thing: HasId) -> None:",
        "    assert_type(thing.id, int)",
    ) == []


@trap("forgets")
def test_types_of_what_comes_out():
    assert complaints(
        "assert_type(customers.get(1), Customer | None)",
        "assert_type(customers.all(), list[Customer])",
        "assert_type(customers.remove(1), bool)",
        "invoices = InMemory([Invoice(1, 5)])",
        "assert_type(invoices, InMemory[Invoice])",
        "assert_type(invoices.get(1), Invoice | None)",
        "assert_type(invoices.all(), list[Invoice])",
        "assert_type(conforms(3), bool)",
    ) == []


@trap("forgets")
def test_things_of_another_type_go_in():
    assert complaints(
        "customers.add(Invoice(1, 5))  # type: ignore[arg-type]",
        "InMemory[Customer]().add(Invoice(1, 5))  # type: ignore[arg-type]",
        "the(InMemory[Invoice]())  # type: ignore[arg-type]",
        "customers.get('1')  # type: ignore[arg-type]",
        "customers.remove('1')  # type: ignore[arg-type]",
    ) == []


@trap("forgets")
def test_a_class_whose_add_gives_a_number():
    assert complaints(
        "class Numbering:",
        "    def add(self, customer: Customer) -> int:",
        "        return 1",
        "    def get(self, number: int) -> Customer | None:",
        "        return None",
        "    def all(self) -> list[Customer]:",
        "        return []",
        "    def remove(self, number: int) -> bool:",
        "        return False",
        "the(InMemory())",
        "the(Numbering())  # type: ignore[arg-type]",
    ) == []


@trap("lists-only")
def test_customers_from_here_and_there():
    assert complaints(
        "ada = Customer(1, 'Ada')",
        "sources = {'ada': ada}",
        "assert_type(InMemory(each for each in [ada]), InMemory[Customer])",
        "assert_type(InMemory(sources.values()), InMemory[Customer])",
        "assert_type(InMemory((ada, ada)), InMemory[Customer])",
        "InMemory([3])  # type: ignore[type-var]",
    ) == []


@trap("none-forgotten")
def test_a_customer_who_may_not_be_there():
    assert complaints(
        "customers.get(1).name  # type: ignore[union-attr]",
        "InMemory[Customer]().get(1).name  # type: ignore[union-attr]",
        "found = customers.get(1)",
        "if found is not None:",
        "    found.name.upper()",
    ) == []


@contract
def test_classes_that_lack_something():
    assert complaints(
        "class Lacking:",
        "    def add(self, customer: Customer) -> None: ...",
        "    def get(self, number: int) -> Customer | None:",
        "        return None",
        "    def all(self) -> list[Customer]:",
        "        return []",
        "the(Lacking())  # type: ignore[arg-type]",
        "class Textual(Lacking):",
        "    def remove(self, number: str) -> bool:",
        "        return False",
        "the(Textual())  # type: ignore[arg-type]",
    ) == []


@trap("presence-only")
def test_a_plug_in_whose_methods_take_other_numbers_of_arguments():
    assert fits("get(self, id)", "get(self)") == False  # noqa: E712
    assert fits("add(self, entity)", "add(self, entity, when)") == False  # noqa: E712
    assert fits("all(self)", "all(self, page)") == False  # noqa: E712
    assert fits("remove(self, id)", "remove(self, *, id)") == False  # noqa: E712
    assert fits("get(self, id)", "get(self, id=0, *, strict)") == False  # noqa: E712


@trap("presence-only")
def test_a_plug_in_without_a_method_or_with_something_else_in_its_place():
    for name in ("add", "get", "all", "remove"):
        assert fits(f"def {name}(", f"def {name}_(") == False  # noqa: E712
        assert fits("class Storage:\n", "class Storage:\n", f"vars(s := Storage()).update({name}=3) or s") == False  # noqa: E712


@trap("too-strict")
def test_a_plug_in_with_additional_parameters():
    assert fits("get(self, id)", "get(self, id, default=None)") == True  # noqa: E712
    assert fits("add(self, entity)", "add(self, *entities)") == True  # noqa: E712
    assert fits("all(self)", "all(self, *, newest_first=False, **more)") == True  # noqa: E712
    assert fits("remove(self, id)", "remove(self, id=0, /)") == True  # noqa: E712


@trap("too-strict")
def test_a_plug_in_with_a_function_in_an_attribute():
    old = "class Storage:\n", "class Storage:\n    def __init__(self): self.find = self.get = lambda id: None\n"
    assert fits(*old) == True  # noqa: E712
    assert fits("    def get(self, id): pass\n", "    @staticmethod\n    def get(id): pass\n") == True  # noqa: E712
    assert fits("    def get(self, id): pass\n", "    @staticmethod\n    def get(): pass\n") == False  # noqa: E712


@contract
def test_plug_ins_as_they_should_be():
    assert fits() == True  # noqa: E712
    assert run("conforms(InMemory())") == True  # noqa: E712
    for value in ("3", "None", "{}", "object()"):
        assert fits(value=value) == False  # noqa: E712


@contract
def test_methods_of_a_plug_in_are_not_called():
    assert fits("all(self): pass", "all(self): raise SystemExit") == True  # noqa: E712


@trap("inner-list")
def test_the_list_that_was_given_is_changed():
    lines = "storage = InMemory([Customer(1), Customer(2)])", "storage.all().clear()", "kept = storage.all()", "storage.remove(1)"
    assert run(*lines, "storage.all(), kept") == (["Customer 2"], ["Customer 1", "Customer 2"])


@trap("overwrites")
def test_the_same_id_twice():
    assert run('storage = InMemory([Row(1, "Ada")])', 'storage.add(Row(1, "Ben"))') == "raises ValueError"
    assert run("InMemory([Customer(1), Row(1, 'x')])") == "raises ValueError"


@contract
def test_storage_after_the_same_id_twice():
    lines = (
        'storage = InMemory([Row(1, "Ada"), Row(2, "Ben")])',
        "try:\n    storage.add(Row(1, 'Cid'))\nexcept ValueError:\n    pass",
        "storage.get(1).name, len(storage.all())",
    )
    assert run(*lines) == ("Ada", 2)


@contract
def test_order_of_entities():
    lines = "storage = InMemory(Customer(n) for n in (3, 1, 2))", "storage.remove(1)", "storage.add(Customer(1))"
    assert run(*lines, "storage.all()") == ["Customer 3", "Customer 2", "Customer 1"]


@contract
def test_removing():
    lines = "storage = InMemory([Customer(0), Customer(-1)])", "first = storage.remove(0)"
    assert run(*lines, "first, storage.remove(0), storage.remove(7), storage.get(0), storage.get(-1)") == (
        True, False, False, None, "Customer -1",
    )
    assert run("storage = InMemory([Customer(10**9)])", "storage.get(int('1000000000')), storage.remove(int('1000000000'))") == (
        "Customer 1000000000", True,
    )
    assert run("one, two = InMemory([Customer(1)]), InMemory()", "one.all(), two.all()") == (["Customer 1"], [])


@contract
def test_entities_that_count_as_false():
    lines = "class Empty(Customer):\n    def __bool__(self): return False", "storage = InMemory([Empty(1)])"
    assert run(*lines, "storage.get(1), storage.remove(1), storage.all()") == ("Empty 1", True, [])
    assert run(*lines, "storage.add(Empty(1))") == "raises ValueError"
