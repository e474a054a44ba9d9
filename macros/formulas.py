"""The closed grammar of computed indicators: codes, numbers, + - * /, parentheses, ky_truoc(code), luy_ke(code).

    expression = term { ("+" | "-") term }
    term       = factor { ("*" | "/") factor }
    factor     = number | code | "ky_truoc(" code ")" | "luy_ke(" code ")" | "(" expression ")"
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from macros.folding import shorten

PREVIOUS = "ky_truoc"
YEAR_TO_DATE = "luy_ke"

_TOKEN = re.compile(r" *(?:(?P<number>[0-9]+(?:,[0-9]+)?)|(?P<name>[a-z][a-z0-9_.]*)|(?P<sign>[-+*/()]))")
_LONGEST_NUMBER = 15
_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9][a-z0-9_]*)+")


class FormulaError(ValueError):
    """A formula outside the grammar: position (from 0) in its text, what was found, what to write."""

    def __init__(self, position: int, fact: str, suggestion: str) -> None:
        super().__init__(fact)
        self.position, self.fact, self.suggestion = position, fact, suggestion


@dataclass(frozen=True)
class Number:
    value: Fraction


@dataclass(frozen=True)
class Operand:
    """A code; over is "" (this month), PREVIOUS or YEAR_TO_DATE."""

    code: str
    over: str = ""


@dataclass(frozen=True)
class Operation:
    sign: str
    left: "Expression"
    right: "Expression"


Expression = Number | Operand | Operation


def parse(text: str) -> Expression:
    """The formula's tree; FormulaError for anything outside the grammar."""
    return _Parser(text).whole()


def operands(expression: Expression) -> Iterator[Operand]:
    """Every operand of a formula, left to right."""
    waiting = [expression]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Operand):
            yield part
        elif isinstance(part, Operation):
            waiting += [part.right, part.left]


def evaluate(expression: Expression, value_of: Callable[[Operand], Any], operate: Callable[[str, Any, Any], Any]) -> Any:
    """Fold the tree: value_of gives an operand's value, operate combines two values under a sign."""
    # A long sum leans to the left, as deep as it is long; only parentheses go down to the right.
    later: list[Operation] = []
    while isinstance(expression, Operation):
        later.append(expression)
        expression = expression.left
    value = expression.value if isinstance(expression, Number) else value_of(expression)
    for operation in reversed(later):
        value = operate(operation.sign, value, evaluate(operation.right, value_of, operate))
    return value


class _Parser:
    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.end = len(text)
        self.depth = 0

    def whole(self) -> Expression:
        tree = self.expression()
        if self.tokens:
            position, _, shown = self.tokens[0]
            raise FormulaError(position, f"Thừa «{shown}» trong công thức.", "Bỏ phần thừa, hoặc thêm phép tính trước nó.")
        return tree

    def expression(self) -> Expression:
        return self.chain("+-", self.term)

    def term(self) -> Expression:
        return self.chain("*/", self.factor)

    def chain(self, signs: str, part: Callable[[], Expression]) -> Expression:
        tree = part()
        while self.tokens and self.tokens[0][1] == "sign" and self.tokens[0][2] in signs:
            sign = self.tokens.pop(0)[2]
            tree = Operation(sign, tree, part())
        return tree

    def factor(self) -> Expression:
        position, kind, text = self.take("một mã, một số hoặc dấu (")
        if kind == "number" and len(text) > _LONGEST_NUMBER:
            raise FormulaError(position, f"Số «{shorten(text, 20)}» quá dài.", f"Số trong công thức có nhiều nhất {_LONGEST_NUMBER} chữ số.")
        if kind == "number":
            return Number(Fraction(text.replace(",", ".")))
        if text == "(":
            return self.inside_parentheses(position)
        if text in (PREVIOUS, YEAR_TO_DATE):
            return self.over(text)
        if kind == "name" and _CODE.fullmatch(text):
            return Operand(text)
        raise FormulaError(position, f"«{text}» không dùng được ở đây.", "Công thức chỉ gồm mã chỉ tiêu, số, + - * /, ngoặc tròn, ky_truoc(mã), luy_ke(mã).")

    def inside_parentheses(self, position: int) -> Expression:
        self.depth += 1
        if self.depth > 20:
            raise FormulaError(position, "Công thức lồng quá 20 lớp ngoặc.", "Tách thành nhiều chỉ tiêu.")
        tree = self.expression()
        self.close()
        self.depth -= 1
        return tree

    def over(self, function: str) -> Expression:
        position, _, opening = self.take("dấu (")
        if opening != "(":
            raise FormulaError(position, f"Sau {function} phải là dấu (.", f"Viết {function}(mã).")
        position, kind, code = self.take("một mã")
        if kind != "name" or not _CODE.fullmatch(code):
            raise FormulaError(position, f"{function} chỉ nhận một mã chỉ tiêu.", f"Viết {function}(mã).")
        self.close()
        return Operand(code, function)

    def close(self) -> None:
        position, _, text = self.take("dấu )")
        if text != ")":
            raise FormulaError(position, f"Gặp «{text}» ở chỗ cần dấu ).", "Đóng ngoặc trước phần này.")

    def take(self, wanted: str) -> tuple[int, str, str]:
        if not self.tokens:
            raise FormulaError(self.end, f"Công thức dừng ở chỗ cần {wanted}.", "Viết cho hết công thức.")
        return self.tokens.pop(0)


def _tokens(text: str) -> Iterator[tuple[int, str, str]]:
    position = 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if not match:
            shown = text[position:].strip()[:1]
            raise FormulaError(position, f"Công thức có «{shown}», ngoài các ký hiệu được dùng.", "Công thức chỉ gồm mã chỉ tiêu, số, + - * /, ngoặc tròn, ky_truoc(mã), luy_ke(mã).")
        kind = match.lastgroup or ""
        yield match.start(kind), kind, match[kind]
        position = match.end()
