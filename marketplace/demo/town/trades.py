"""The trades of the town: what they are called, how long they prepare, how much of their shelves a shop carries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Trade:
    """One trade; `code` is how the wares name it, `carries` the share of the wares a shop of it has."""

    code: str
    slug: str
    name_fr: str
    name_en: str
    prepare_min: int
    carries: float


_TABLE = """
bou | boulangerie         | Boulangerie-pâtisserie | Bakery               | 5  | 0.86
fro | fromagerie          | Fromagerie             | Cheesemonger         | 7  | 0.86
pri | primeur             | Primeur                | Greengrocer          | 7  | 0.82
bch | boucherie           | Boucherie-charcuterie  | Butcher              | 9  | 0.88
poi | poissonnerie        | Poissonnerie           | Fishmonger           | 9  | 0.95
tra | traiteur            | Traiteur               | Delicatessen         | 10 | 0.92
epi | epicerie-fine       | Épicerie fine          | Fine grocer          | 6  | 0.42
bio | epicerie-bio        | Épicerie bio et vrac   | Organic grocer       | 7  | 0.34
nui | epicerie-de-nuit    | Épicerie de nuit       | Night grocer         | 4  | 0.34
cav | caviste             | Caviste                | Wine shop            | 4  | 0.95
cho | chocolatier         | Chocolatier            | Chocolate maker      | 6  | 0.92
tor | torrefacteur        | Torréfacteur           | Coffee roaster       | 5  | 0.92
lib | librairie           | Librairie              | Bookshop             | 4  | 0.90
pap | papeterie           | Papeterie              | Stationer            | 4  | 0.90
jou | jouets              | Jouets et jeux         | Toyshop              | 5  | 0.92
mer | mercerie            | Mercerie               | Haberdasher          | 6  | 1.00
fle | fleuriste           | Fleuriste              | Florist              | 14 | 0.92
par | parapharmacie       | Parapharmacie          | Health and care      | 4  | 0.92
sav | savonnerie          | Savonnerie             | Soap maker           | 4  | 1.00
dro | droguerie           | Droguerie              | Household shop       | 5  | 0.96
qui | quincaillerie       | Quincaillerie          | Hardware shop        | 6  | 0.98
tab | arts-de-la-table    | Arts de la table       | Kitchen and table    | 8  | 0.96
ani | animalerie          | Animalerie             | Pet shop             | 5  | 1.00
cyc | cycles              | Cycles                 | Bicycle shop         | 8  | 1.00
"""


def _read() -> dict[str, Trade]:
    rows = ([cell.strip() for cell in line.split("|")] for line in _TABLE.strip().splitlines())
    return {
        code: Trade(code, slug, name_fr, name_en, int(prepare_min), float(carries))
        for code, slug, name_fr, name_en, prepare_min, carries in rows
    }


TRADES = _read()
