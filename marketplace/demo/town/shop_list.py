"""The shops of the town by street: invented names, no person's. `trade | name | street | hours | size | story`."""

from __future__ import annotations

SHOPS = """
bou | Au Pain Levé            | Place du Marché       | baker          | SARL | Levain de douze ans, four à bois, farines de la vallée. | Twelve-year-old sourdough, wood oven, flours of the valley.
bou | Le Fournil du Pont      | Rue du Pont-Vieux     | baker-monday   | EURL | La fournée de seize heures sent jusque sur le pont. | You can smell the four o'clock batch from the bridge.
bou | La Mie Dorée            | Place de la Gare      | baker-all-day  | SAS  | Ouverte avant le premier train, fermée après le dernier goûter. | Open before the first train, closed after the last snack.
bou | Les Trois Épis          | Rue du Faubourg       | baker          | EI   | Trois farines, trois levains, une seule boulangère au fournil. | Three flours, three leavens, one baker at the oven.
bou | Brioche & Compagnie     | Avenue des Tilleuls   | baker-all-day  | SARL | La pralinée rose sort du four à neuf heures. | The pink praline brioche leaves the oven at nine.
fro | La Cave aux Meules      | Rue des Merciers      | counter        | SARL | Quatre-vingts fromages affinés sous la boutique. | Eighty cheeses matured beneath the shop.
fro | Le Petit Caveau         | Place de la Halle     | counter        | EI   | Rien que des fermes que nous connaissons par leur chemin. | Only farms whose lane we know.
fro | Crème & Croûte          | Rue du Faubourg       | counter-long   | EURL | Le plateau se compose à la demande, même pour deux. | A board made to order, even for two.
pri | Le Panier Vert          | Place du Marché       | market         | SARL | Douze maraîchers, aucun à plus d'une heure de route. | Twelve growers, none more than an hour away.
pri | Aux Quatre Saisons      | Rue du Bourg          | market         | EI   | Ce qui n'est pas mûr attend demain. | What is not ripe waits till tomorrow.
pri | Le Verger du Midi       | Avenue du Midi        | market-daily   | SAS  | Fruits d'ici, agrumes des îles, conseils gratuits. | Fruit from here, citrus from the islands, advice for free.
bch | Boucherie de la Halle   | Rue de la Halle       | counter        | SARL | Bêtes entières, découpe à l'ancienne, tout se cuisine. | Whole animals, old-style cuts, nothing wasted.
bch | Le Billot du Bourg      | Rue du Bourg          | counter        | SARL | Maturation sur os visible depuis la rue. | Dry-ageing you can watch from the street.
bch | Au Bon Rôti             | Rue de la Verrerie    | counter-long   | EI   | Les poulets tournent dès dix heures. | The chickens turn from ten o'clock.
poi | La Marée du Jour        | Place de la Halle     | counter        | SARL | Criée de la nuit, étal de huit heures. | Last night's auction, on the slab at eight.
poi | L'Étal Bleu             | Quai aux Fleurs       | counter        | EURL | Petits bateaux, grandes écailles. | Small boats, big shells.
tra | La Table d'à Côté       | Grande Rue            | cook           | SARL | Trois plats du jour, et la blanquette tous les jeudis. | Three dishes a day, and blanquette every Thursday.
tra | Mijoté Maison           | Boulevard de la Fontaine | cook-daily  | SAS  | Dix cocottes, aucun micro-ondes. | Ten cast-iron pots, no microwave.
epi | Le Bocal Gourmand       | Rue des Changes       | shop-all-day   | SARL | Petites conserves, grandes tablées. | Small jars, long tables.
epi | Sel, Poivre & Cie       | Rue des Merciers      | shop           | EURL | Cent vingt épices, et le mode d'emploi. | A hundred and twenty spices, with directions.
epi | Le Comptoir d'Alvène    | Quai des Lavandières  | shop-six-days  | SAS  | Le terroir de la rivière, de la source au confluent. | The river's larder, from source to confluence.
bio | La Graine et le Vrac    | Rue de la Poterne     | shop-six-days  | SCOP | Venez avec vos bocaux, repartez sans emballage. | Bring your jars, leave without packaging.
bio | Le Potager Commun       | Avenue des Platanes   | shop-six-days  | SCOP | Une coopérative de deux cents voisins. | A co-operative of two hundred neighbours.
nui | L'Oiseau de Nuit        | Rue du Four           | night          | EI   | Quand tout dort, la lumière reste allumée. | When all sleep, the light stays on.
nui | Le Dernier Quart d'Heure | Avenue de la Gare    | late-night     | SARL | Le lait oublié, les piles, la glace de minuit. | The forgotten milk, the batteries, the midnight ice cream.
cav | La Cave du Quai         | Quai aux Fleurs       | cellar         | SARL | Deux cents vignerons, pas une étiquette au hasard. | Two hundred growers, no label by chance.
cav | Le Bouchon Voyageur     | Grande Rue            | cellar         | EURL | Un vin inconnu ouvert chaque vendredi. | An unknown wine opened every Friday.
cav | Houblon & Raisin        | Boulevard du Mail     | cellar-evening | SAS  | Autant de bières que de bouteilles. | As many beers as bottles.
cho | La Fève Heureuse        | Rue des Merciers      | shop-all-day   | SARL | De la fève à la tablette, sans quitter la maison. | From bean to bar without leaving the house.
cho | Ganache                 | Rue du Pont-Vieux     | shop           | EI   | Une ganache nouvelle à chaque lune. | A new ganache every moon.
tor | Le Moulin à Café        | Place du Marché       | shop-six-days  | SARL | On torréfie le mardi, tout le quartier le sait. | We roast on Tuesdays: the whole quarter knows.
tor | Grain de Soir           | Rue de la Halle       | shop           | EURL | Thés rares, cafés simples, conversation longue. | Rare teas, plain coffees, long talk.
lib | Librairie du Cloître    | Place de l'Église     | shop-all-day   | SARL | Huit mille livres, et le bon entre vos mains. | Eight thousand books, and the right one in your hands.
lib | La Page Cornée          | Grande Rue            | shop           | SCOP | On lit, on aime, on le dit. | We read, we like, we say so.
pap | Encre & Papier          | Rue des Changes       | shop           | EI   | Carnets cousus, encres au flacon. | Sewn notebooks, bottled ink.
pap | Le Pupitre              | Avenue du Nord        | shop-six-days  | SARL | La liste de rentrée en un quart d'heure. | The school list in a quarter of an hour.
jou | Le Cheval à Bascule     | Rue du Bourg          | shop-all-day   | SARL | On joue avant d'acheter, c'est la règle. | Play before you buy: house rule.
mer | Le Fil de l'Eau         | Rue de la Poterne     | shop           | EI   | Un bouton perdu se retrouve ici. | A lost button turns up here.
fle | Pétale & Tige           | Quai aux Fleurs       | florist        | SARL | Fleurs de saison, coupées la veille. | Seasonal flowers, cut the day before.
fle | Le Jardin Suspendu      | Avenue du Levant      | florist        | EURL | Balcons, bouquets et bons conseils. | Balconies, bouquets and good advice.
par | Parapharmacie du Mail   | Boulevard du Mail     | care           | SAS  | Un vrai conseil avant une vraie crème. | Real advice before real cream.
par | Santé du Midi           | Avenue du Midi        | care           | SAS  | Ouverte sans interruption, équipe à l'écoute. | Open all day, a team that listens.
sav | Savon & Cie             | Rue de la Halle       | shop           | EI   | Savons coulés à froid dans l'arrière-boutique. | Soaps cold-poured in the back room.
dro | Droguerie du Centre     | Rue du Four           | workshop       | SARL | Si ça nettoie, c'est là. | If it cleans, it is here.
qui | Au Clou Doré            | Boulevard des Remparts | workshop      | SARL | Une vis à la fois, depuis trois générations. | One screw at a time, for three generations.
tab | La Belle Assiette       | Place de la Halle     | shop           | EURL | Grès, lames et casseroles pour la vie. | Stoneware, blades and pans for life.
ani | Poil & Plume            | Rue de la Verrerie    | shop-all-day   | SARL | Chiens bienvenus, chats conseillés. | Dogs welcome, cats advised.
cyc | La Roue Libre           | Quai des Bateliers    | workshop       | SCOP | Réparé pendant le café d'en face. | Mended while you have a coffee across the street.
"""
