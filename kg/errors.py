"""What can go wrong that is not our bug: each error names the thing and the remedy, and is printed as one line.

KgError
├── SourceError    a document, folder or file that cannot be read
├── GraphError     a store that is missing, damaged or not one of ours
├── QueryError     a SPARQL query or a question that cannot be answered as asked
└── NotFoundError  a name, an identifier or a country that fits nothing
"""


class KgError(Exception):
    """A fault of the input or of its use; the message says what, and what to do."""


class SourceError(KgError):
    """A document, folder or file that cannot be read."""


class GraphError(KgError):
    """A store that is missing, damaged or not one of ours."""


class QueryError(KgError):
    """A SPARQL query or a question that cannot be answered as asked."""


class NotFoundError(KgError):
    """A name, an identifier or a country that fits nothing in the graph."""
