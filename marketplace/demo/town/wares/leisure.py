"""Books, paper, toys and thread."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

BOOKS = """
@novel lib packed 550 piece - 0
> Un roman que nos libraires ont aimé. ; A novel our booksellers loved. ; livre, roman, lecture
{La maison du passeur|Les heures lentes|Un été sans rivière|L'atelier bleu|Ceux du quai|La mémoire des saules} ; {The Ferryman's House|The Slow Hours|A Summer Without River|The Blue Workshop|Those of the Quay|The Memory of Willows} (fr.) ; 1 ; 1990|2090|1950|2150|890|920
{Le jardin d'à côté|Une valise de sel|Les voisins du dimanche|Après la crue|Le goût du levain|Nos petites lumières} ; {The Garden Next Door|A Suitcase of Salt|Sunday Neighbours|After the Flood|The Taste of Sourdough|Our Small Lights} (fr.) ; 1 ; 1850|1990|820|2090|850|1890
@crime-novel lib packed 550 piece - 0
> À lire la lumière allumée. ; Read it with the lights on. ; livre, polar, roman policier
{Brume sur l'écluse|La treizième péniche|Le silence du beffroi|Nuit blanche rue Torte|L'affaire du levain|Meurtre au marché} ; {Mist on the Lock|The Thirteenth Barge|The Belfry's Silence|Sleepless in Torte Street|The Sourdough Affair|Murder at the Market} (fr.) ; 1 ; 1990|890|2150|850|920|890
@childrens-album lib,jou packed 550 piece - 0
> À lire ensemble, dès trois ans. ; To read together, from three years. ; livre, album, enfant
{Le renard qui comptait les étoiles|La baleine dans la baignoire|Hibou ne dort pas|Le petit bateau bleu|Un pull pour la chouette|La soupe du renard} ; {The Fox Who Counted Stars|The Whale in the Bath|Owl Is Awake|The Little Blue Boat|A Jumper for Owl|Fox's Soup} (fr.) ; 1 ; 1390|1450|1290|1350|1390|1290
@comic lib packed 550 piece - 0
> Dessin vif, histoire complète. ; Lively drawing, complete story. ; livre, bande dessinée, BD
{Les pirates du canal, tome 1|Les pirates du canal, tome 2|La boulangère de minuit|Capitaine Pomme|Chroniques d'une petite gare|Robot du grenier} ; {Canal Pirates, vol. 1|Canal Pirates, vol. 2|The Midnight Baker|Captain Apple|Chronicles of a Small Station|The Attic Robot} (fr.) ; 1 ; 1490|1490|1890|1250|2190|1390
@cookbook lib,tab packed 550 piece - 0
> Recettes simples, belles photos. ; Simple recipes, fine photographs. ; livre, cuisine, recettes
{Un marché, cent recettes|Pains d'ici|Légumes toute l'année|Gâteaux du mercredi|Cocottes et braises} ; {One Market, a Hundred Recipes|Breads From Here|Vegetables All Year|Wednesday Cakes|Pots and Embers} (fr.) ; 1 ; 2490|2290|2350|1990|2690
@travel-guide lib packed 550 piece - 0
> Cartes, bonnes adresses, balades. ; Maps, addresses, walks. ; livre, voyage, guide, carte
{Balades le long de l'Alvène|La Bretagne à vélo|Trois jours en ville|Refuges et sentiers|Îles du Ponant} ; {Walks Along the Alvène|Brittany by Bike|Three Days in Town|Huts and Trails|Atlantic Islands} (fr.) ; 1 ; 1290|1690|1490|1790|1590
@poetry lib packed 550 piece - 0
> À garder dans une poche. ; To keep in a pocket. ; livre, poésie
{Herbes du fleuve|Petite monnaie du jour|Le vent sait lire|Inventaire des neiges} ; {River Herbs|Small Change of the Day|The Wind Can Read|Inventory of Snows} (fr.) ; 1 ; 1290|1190|1350|1250
@practical-book lib,mer packed 550 piece - 0
> Pas à pas, pour les mains curieuses. ; Step by step, for curious hands. ; livre, pratique, jardin, bricolage
{Le potager sur le balcon|Réparer son vélo|Tricoter sans peur|Connaître les arbres|La couture facile} ; {The Balcony Garden|Mending Your Bike|Knitting Without Fear|Knowing Trees|Easy Sewing} (fr.) ; 1 ; 1690|1590|1890|1990|1790
@magazine lib,nui packed 210 piece - 0
> Le numéro du mois. ; This month's issue. ; presse, magazine, revue
{Revue de cuisine|Revue de jardin|Mots fléchés|Revue d'histoire|Journal des enfants} ; {Cookery magazine|Garden magazine|Crosswords|History review|Children's paper} (fr.) ; 1 ; 590|550|390|690|490
"""

PAPER = """
@notebook pap,lib packed 2000 piece - 0
> Papier 90 g, couture solide. ; 90 g paper, sewn binding. ; cahier, carnet
Carnet {rouge uni|bleu à pois|rouge rayé|vert à feuilles}, A5 ; {Plain red|Dotted blue|Striped red|Leafy green} notebook, A5 ; 1 ; 990|990|1090|1190
Cahier {grands carreaux|petits carreaux}, 96 pages ; Exercise book, {French ruled|squared}, 96 pages ; 1 ; 250
Carnet de poche ; Pocket notebook ; 1 ; 590
@fountain-pen pap packed 2000 piece - 0
> Plume souple, cartouches standard. ; Supple nib, standard cartridges. ; stylo, plume, bille
Stylo plume {noir|bleu nuit|vert} ; {Black|Midnight blue|Green} fountain pen ; 1 ; 2490|2490|2690
Stylos à bille, les 4 ; Ballpoint pens, 4 ; 4 ; 390
Feutres fins, les 10 ; Fine felt pens, 10 ; 10 ; 890
@pencil pap,jou packed 2000 piece - 0
> Bois certifié, mine résistante. ; Certified wood, sturdy lead. ; crayon, couleur
Crayons de couleur, les {12|24} ; Coloured pencils, {12|24} ; 12|24 ; 690|1290
Crayons à papier HB, les 6 ; HB pencils, 6 ; 6 ; 350
Craies grasses, les 12 ; Oil pastels, 12 ; 12 ; 590
@ink pap packed 2000 ml - 0
> Couleur profonde, sèche vite. ; Deep colour, quick drying. ; encre, flacon
Encre {bleue|noire|violette|verte} ; {Blue|Black|Violet|Green} ink ; 50 ; 890
@school-paper pap packed 2000 piece - 0
> Pour le bureau et l'école. ; For desk and school. ; papier, bloc, feuilles
Bloc-notes {ligné|quadrillé} ; {Lined|Squared} pad ; 1 ; 390
Ramette A4, 500 feuilles ; A4 paper, 500 sheets ; 500 ; 650
Papier à lettres et enveloppes ; Letter paper and envelopes ; 1 ; 990
@greeting-card pap,lib,fle packed 2000 piece - 0
> Imprimée sur papier de coton, enveloppe comprise. ; Printed on cotton paper, envelope included. ; carte, anniversaire
Carte {anniversaire|merci|naissance|fleurs} ; {Birthday|Thank-you|New baby|Flower} card ; 1 ; 390
Cartes postales de Pontalvène, les 5 ; Pontalvène postcards, 5 ; 5 ; 490
@wrapping pap packed 2000 piece - 0
> Rouleau de deux mètres et son ruban. ; Two-metre roll and its ribbon. ; papier cadeau, emballage
Papier cadeau {étoiles|rayures|kraft|fleurs} ; {Star|Striped|Kraft|Floral} wrapping paper ; 1 ; 450
@desk-tool pap packed 2000 piece - 0
> Solide, pour longtemps. ; Sturdy, for a long time. ; ciseaux, agrafeuse, règle
Ciseaux ; Scissors ; 1 ; 690
Agrafeuse et agrafes ; Stapler and staples ; 1 ; 990
Règle en bois 30 cm ; Wooden ruler 30 cm ; 1 ; 290
Taille-crayon en laiton ; Brass sharpener ; 1 ; 450
@paint-set pap,jou packed 2000 piece - 0
> Couleurs vives, pinceau compris. ; Bright colours, brush included. ; peinture, aquarelle, gouache
Boîte d'aquarelle, {12|24} godets ; Watercolour box, {12|24} pans ; 12|24 ; 1490|2690
Gouaches, les 10 tubes ; Gouache, 10 tubes ; 10 ; 1290
@diary pap,lib packed 2000 piece - 0
> Semaine sur deux pages. ; A week over two pages. ; agenda, calendrier
Agenda {rouge|bleu|à motifs} ; {Red|Blue|Patterned} diary ; 1 ; 1490|1490|1690
Calendrier mural ; Wall calendar ; 1 ; 1290
"""

TOYS = """
@wooden-toy jou packed 2000 piece - 0
> Hêtre et peinture à l'eau. ; Beech and water-based paint. ; jouet, bois, train
Train en bois ; Wooden train ; 1 ; 2490
Cubes en bois, les {20|50} ; Wooden blocks, {20|50} ; 20|50 ; 1690|2990
Boîte à formes ; Shape sorter ; 1 ; 2190
@plush jou packed 2000 piece - 0
> Tout doux, lavable en machine. ; Very soft, machine washable. ; peluche, doudou
{Lapin|Ours|Éléphant} en peluche ; Plush {rabbit|bear|elephant} ; 1 ; 1990|2190|2290
@puzzle jou packed 2000 piece - 0
> Carton épais, pièces bien découpées. ; Thick board, clean-cut pieces. ; puzzle, jeu
Puzzle {24|100|500|1000} pièces ; {24|100|500|1000}-piece puzzle ; 1 ; 990|1290|1590|1890
@board-game jou packed 2000 piece - 0
> Règles en cinq minutes, parties de trente. ; Five minutes to learn, thirty to play. ; jeu de société, famille
Jeu {de l'oie|de dames et d'échecs|des sept familles|du verger} ; {Goose game|Draughts and chess|Happy families|Orchard game} ; 1 ; 1490|2490|890|2290
Jeu de cartes ; Playing cards ; 1 ; 590
@building-set jou packed 2000 piece - 0
> Briques compatibles entre elles. ; Bricks that all fit together. ; construction, briques
Briques à assembler, {100|250} pièces ; Building bricks, {100|250} pieces ; 1 ; 1690|2990
Planchettes de pin, les 100 ; Pine planks, 100 ; 1 ; 3490
@doll jou packed 2000 piece - 0
> Cousue à la main, cheveux de laine. ; Hand-sewn, woollen hair. ; poupée, poupon
Poupée de chiffon {robe bleue|robe à fleurs} ; Rag doll, {blue dress|flowered dress} ; 1 ; 2490
@toy-car jou packed 2000 piece - 0
> Métal et bois, roues silencieuses. ; Metal and wood, quiet wheels. ; voiture, tracteur, véhicule
Petite voiture {rouge|jaune} ; {Red|Yellow} toy car ; 1 ; 690
Tracteur et remorque ; Tractor and trailer ; 1 ; 1990
@outdoor-toy jou packed 2000 piece - 0
> Pour le parc et la plage. ; For park and beach. ; cerf-volant, ballon, plein air
Cerf-volant ; Kite ; 1 ; 1790
Ballon {rouge|rayé} ; {Red|Striped} ball ; 1 ; 890
Corde à sauter ; Skipping rope ; 1 ; 790
@craft-kit jou,mer packed 2000 piece - 0
> Tout est dans la boîte. ; Everything is in the box. ; loisirs créatifs, perles
Coffret {perles|origami|couture|mosaïque} ; {Bead|Origami|Sewing|Mosaic} kit ; 1 ; 1490|1190|1990|1690
@baby-toy jou,par packed 2000 piece - 0
> Dès la naissance, facile à laver. ; From birth, easy to wash. ; bébé, hochet, éveil
Hochet ; Rattle ; 1 ; 1190
Anneaux à empiler ; Stacking rings ; 1 ; 1690
"""

SEWING = """
@yarn mer packed 2000 piece - 0
> Pelote de 50 g, aiguilles 4. ; 50 g ball, needles 4 mm. ; laine, tricot, pelote
Pelote mérinos {écru|bleu canard|moutarde|rouille|gris|rose} ; Merino ball, {ecru|teal|mustard|rust|grey|pink} ; 1 ; 690
Pelote coton {blanc|vert|marine} ; Cotton ball, {white|green|navy} ; 1 ; 490
@thread mer packed 2000 piece - 0
> Polyester solide, 500 m. ; Strong polyester, 500 m. ; fil, couture, bobine
Bobine {noire|blanche|rouge|bleue|verte} ; {Black|White|Red|Blue|Green} reel ; 1 ; 350
Assortiment de 12 bobines ; Set of 12 reels ; 12 ; 1490
@fabric mer own 2000 piece - 0
> Coton certifié, laize 140 cm. ; Certified cotton, 140 cm wide. ; tissu, coton, mètre
Coton {rayé|à pois|fleuri|uni}, le mètre ; {Striped|Dotted|Floral|Plain} cotton, per metre ; 1 ; 1490|1490|1690|1290
Lin lavé, le mètre ; Washed linen, per metre ; 1 ; 2290
@button mer packed 2000 piece - 0
> Sur carte, quatre ou deux trous. ; Carded, two or four holes. ; bouton, mercerie
Boutons {nacre|bois|colorés}, les 6 ; {Mother-of-pearl|Wooden|Coloured} buttons, 6 ; 6 ; 490|390|350
Boutons-pression, les 10 ; Press studs, 10 ; 10 ; 390
@ribbon mer packed 2000 piece - 0
> Rouleau de trois mètres. ; Three-metre reel. ; ruban, dentelle, biais
Ruban {satin rouge|velours vert|gros-grain bleu} ; {Red satin|Green velvet|Blue grosgrain} ribbon ; 1 ; 390|590|450
Dentelle de coton ; Cotton lace ; 1 ; 590
@needle-kit mer packed 2000 piece - 0
> L'essentiel de la boîte à couture. ; What a sewing box needs. ; aiguille, ciseaux, mètre ruban
Aiguilles assorties ; Assorted needles ; 1 ; 390
Ciseaux de couture ; Sewing scissors ; 1 ; 1890
Mètre ruban ; Tape measure ; 1 ; 350
Aiguilles à tricoter n° 4 ; Knitting needles 4 mm ; 1 ; 590
"""

WARES = read(BOOKS) + read(PAPER) + read(TOYS) + read(SEWING)
