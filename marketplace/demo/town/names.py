"""Street names by quarter: trades, trees, water and birds; no name of a person, living or dead. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

OLD = """
des Tonneliers|du Puits|des Chaudronniers|de l'Horloge|des Orfèvres|de la Parcheminerie|du Chapeau-Rouge
des Trois-Pigeons|de la Clef|de l'Écu|du Grand-Cerf|du Lion-d'Or|du Cheval-Blanc|des Boucheries|des Teinturiers
de la Monnaie|des Arbalétriers|du Beffroi|de la Tour|des Vieux-Murs|Basse|Haute|Torte|Froide|Neuve|du Petit-Four
du Grenier-à-Sel|des Écrivains|des Couteliers|des Drapiers|des Potiers-d'Étain|des Cordiers|des Vanniers
de la Lanterne|du Cadran|de la Croix-Blanche|de l'Étoile|du Soleil|de la Lune|des Quatre-Vents|du Bout-du-Monde
de la Pie|du Paon|du Renard|de l'Ours|du Pressoir|de la Treille|du Cellier|des Selliers|des Gantiers|de l'Aiguille
de la Navette|du Rouet|des Ciseaux|de la Forge|de l'Enclume|des Ferronniers|de la Harpe|du Luth|des Ménétriers
du Vieux-Collège|de la Psalette|des Chanoines|de l'Aumône|du Bailliage|de la Prévôté|des Échevins
de la Halle-aux-Grains|au Lin|au Beurre|aux Fromages|aux Herbes|du Poids-Public|du Marché-aux-Poissons|au Bois
"""
INNER = """
de la République|de la Fraternité|de l'Égalité|de la Concorde|de l'Avenir|de l'Industrie|du Commerce|de la Paix
des Écoles|du Lycée|du Théâtre|de la Caserne|du Gaz|de l'Usine|des Filatures|de la Manufacture|du Champ-de-Foire
du Manège|du Gymnase|de la Bibliothèque|du Musée|de l'Observatoire|de l'Arquebuse|des Marronniers|des Acacias
des Érables|des Charmes|des Hêtres|des Bouleaux|des Frênes|des Ormes|des Catalpas|des Magnolias|des Sorbiers
du Cèdre|de Bellevue|de la Colline|du Point-du-Jour|de l'Aurore|du Couchant|du Réservoir|du Château-d'Eau
du Télégraphe|de la Poste|des Cheminots|des Aiguilleurs|de l'Entrepôt|des Docks|de l'Octroi|de la Barrière
du Vélodrome|du Stade|de l'Harmonie|de l'Orphéon|du Kiosque|des Beaux-Arts|des Imprimeurs|des Typographes
des Relieurs|des Horlogers|des Opticiens|de la Comédie|du Square|des Jardins|de la Roseraie|de l'Orangerie
du Belvédère|des Glycines|de l'Espérance|de la Solidarité|du Travail|de la Coopérative|des Facteurs|du Lavoir-Neuf
"""
SOUTH = """
du Gué|du Bac|des Pêcheurs|des Mariniers|du Chantier|de la Corderie|du Lavoir|de la Blanchisserie|du Moulin
de l'Écluse|du Bief|de la Vanne|des Aulnes|des Osiers|de la Mégisserie|de la Faïencerie|des Potiers|des Tuiliers
de la Briqueterie|des Sablons|de la Grève|de l'Ancre|de la Péniche|du Canotage|des Flotteurs|du Bois-Flotté
de l'Anguille|du Brochet|de la Truite|du Héron|du Martin-Pêcheur|du Ponton|de la Digue|des Souffleurs
des Cristalliers|du Four-à-Chaux|des Plâtriers|des Charpentiers|des Menuisiers|des Charrons|de la Rive|du Passeur
"""
OUTER = """
des Mésanges|des Fauvettes|des Rossignols|des Hirondelles|des Alouettes|des Bouvreuils|des Chardonnerets|des Loriots
des Pinsons|des Bergeronnettes|des Lilas|des Églantiers|des Genêts|des Coquelicots|des Bleuets|des Primevères
des Pervenches|des Jonquilles|des Violettes|des Camélias|des Hortensias|des Pommiers|des Cerisiers|des Noyers
des Pruniers|des Poiriers|des Châtaigniers|du Coteau|de la Plaine|du Clos|du Grand-Pré|de la Source|du Vallon
de la Combe|du Puits-Neuf|de la Croix-de-Pierre|des Meuniers|des Moissons|des Semailles|des Vendanges|des Faneurs
du Blé-d'Or|des Gerbes|de l'Aire|de la Grange|du Colombier|de la Bergerie|de la Métairie|des Abeilles|du Rucher
des Chevreuils|des Écureuils|des Hérissons|des Lièvres|du Bois-Joli|de la Lisière|de la Futaie|des Clairières
des Fougères|des Champs-Blancs|des Terres-Rouges|de la Sablière|des Quatre-Chemins|de l'Étang|de la Mare
du Ruisseau|des Cressonnières|des Jardiniers|du Potager|des Serres|des Fraisiers|des Groseilliers|du Verger-Clos
de la Haie-Vive|de Belle-Croix|du Repos|du Bel-Air|de Beausoleil|de la Cité-Jardin|des Castors|du Pré-Vert
de la Noue|des Tourterelles|des Roitelets|des Tournesols|des Capucines|du Chèvrefeuille|de la Cerisaie
"""
LISTS = {"old": OLD, "inner": INNER, "south": SOUTH, "outer": OUTER}
LONG = {
    "old": ("Rue",),
    "inner": ("Rue", "Rue", "Rue", "Rue", "Avenue"),
    "south": ("Rue",),
    "outer": ("Rue", "Rue", "Allée", "Chemin"),
}
SHORT = {
    "old": ("Ruelle", "Passage", "Rue", "Cour"),
    "inner": ("Rue", "Villa", "Passage"),
    "south": ("Rue", "Ruelle"),
    "outer": ("Allée", "Impasse", "Sente"),
}
SHORT_M = 75.0


class Names:
    """Hands out every name once, quarter by quarter."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.left = {quarter: self._shuffled(names) for quarter, names in LISTS.items()}
        self.used: set[str] = set()

    def _shuffled(self, names: str) -> Iterator[str]:
        words = [name for line in names.strip().splitlines() for name in line.split("|")]
        self.rng.shuffle(words)
        return iter(words)

    def next(self, quarter: str, length_m: float) -> str:
        """Return a fresh name for a street of this quarter and length."""
        words = next(self.left[quarter], None)
        if words is None:
            return self._again(quarter)
        short = length_m < SHORT_M and words[0] in "da"
        name = f"{self.rng.choice((SHORT if short else LONG)[quarter])} {words}"
        self.used.add(name)
        return name

    def _again(self, quarter: str) -> str:
        for first in ("Passage", "Sente", "Impasse", "Traverse", "Petite rue"):
            for words in LISTS[quarter].replace("\n", "|").strip("|").split("|"):
                name = f"{first} {words}"
                if words[0] in "da" and name not in self.used:
                    self.used.add(name)
                    return name
        raise ValueError(f"no street name left for {quarter}")
