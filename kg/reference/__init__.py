"""Tables shipped with the package → countries, organisations, publishers, offices and places."""

from kg.reference.countries import Country, countries, country_of_code, country_of_name
from kg.reference.names import fold
from kg.reference.offices import Term, is_family_name, offices, offices_of_family
from kg.reference.organisations import Organisation, organisation_of_name, organisations
from kg.reference.places import KnownPlace, Town, country_of_place, known_places, town, towns_named
from kg.reference.publishers import Publisher, publisher_of, publisher_party

__all__ = [
    "Country",
    "KnownPlace",
    "Organisation",
    "Publisher",
    "Term",
    "Town",
    "countries",
    "country_of_code",
    "country_of_name",
    "country_of_place",
    "fold",
    "is_family_name",
    "known_places",
    "offices",
    "offices_of_family",
    "organisation_of_name",
    "organisations",
    "publisher_of",
    "publisher_party",
    "town",
    "towns_named",
]
