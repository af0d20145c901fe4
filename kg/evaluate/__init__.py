"""Gold against predictions: records in, precision, recall and F1 with every fault behind them out."""

from kg.evaluate.gold import load_records, restore_quotes, text_digest
from kg.evaluate.judge import evaluate
from kg.evaluate.origins import with_origins
from kg.evaluate.render import (
    below_floor,
    render,
    render_by_origin,
    render_by_stratum,
    render_comparison,
    render_errors,
    write_quality,
)
from kg.evaluate.report import Comparison, Judgement, Report, Tally, compare

__all__ = [
    "Comparison",
    "Judgement",
    "Report",
    "Tally",
    "below_floor",
    "compare",
    "evaluate",
    "load_records",
    "render",
    "render_by_origin",
    "render_by_stratum",
    "render_comparison",
    "render_errors",
    "restore_quotes",
    "text_digest",
    "with_origins",
    "write_quality",
]
