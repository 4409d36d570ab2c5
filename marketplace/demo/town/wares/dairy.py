"""The cheesemonger's counter."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

CHEESE = """
@hard-cheese fro,epi own 550 g milk 21
> Affiné en cave, coupé à la demande. ; Matured in the cellar, cut to order. ; fromage, pâte pressée, plateau
Comté {6|12|18|24} mois ; Comté, {6|12|18|24} months ; 250 ; 490|590|720|890
Beaufort d'été ; Summer Beaufort ; 250 ; 850
Cantal {jeune|entre-deux|vieux} ; Cantal, {young|medium|old} ; 250 ; 450|490|560
Gruyère de grotte ; Cave-aged gruyère ; 250 ; 650
Mimolette {demi-vieille|extra-vieille} ; Mimolette, {half-old|extra-old} ; 200 ; 520|690
Parmesan 24 mois ; Parmesan, 24 months ; 200 ; 640
Emmental de Savoie ; Savoy emmental ; 300 ; 480
Fromage à raclette {nature|fumé|au poivre} ; Raclette cheese, {plain|smoked|pepper} ; 400 ; 790|850|850
Tomme de montagne ; Mountain tomme ; 250 ; 520
Gouda au cumin ; Cumin gouda ; 250 ; 490
@soft-cheese fro,epi,nui own 550 g milk 12
> Croûte fleurie, cœur fondant. ; Bloomy rind, melting heart. ; fromage, croûte fleurie
Camembert au lait cru ; Raw milk camembert ; 250 ; 590
Brie {de Meaux|aux truffes} ; {Brie de Meaux|Truffled brie} ; 250|200 ; 620|990
Coulommiers fermier ; Farmhouse coulommiers ; 350 ; 690
Brillat affiné ; Matured triple cream ; 200 ; 650
Chaource ; Chaource ; 250 ; 690
Neufchâtel cœur ; Heart-shaped neufchâtel ; 200 ; 490
Saint-marcellin crémeux ; Creamy saint-marcellin ; 80 ; 290
@washed-cheese fro own 550 g milk 15
> Croûte lavée à la saumure, caractère affirmé. ; Brine-washed rind, plenty of character. ; fromage, croûte lavée
Munster fermier ; Farmhouse munster ; 200 ; 540
Époisses ; Époisses ; 250 ; 890
Reblochon fermier ; Farmhouse reblochon ; 450 ; 1090
Pont-l'évêque ; Pont-l'évêque ; 220 ; 560
Langres ; Langres ; 180 ; 590
Maroilles ; Maroilles ; 200 ; 490
Mont d'or en boîte ; Boxed mont d'or ; 480 ; 1290
Livarot ; Livarot ; 250 ; 690
@blue-cheese fro,epi own 550 g milk 20
> Persillé, fondant, à sortir une heure avant. ; Blue-veined and melting: take it out an hour before. ; fromage, bleu, persillé
Roquefort ; Roquefort ; 200 ; 620
Bleu d'Auvergne ; Auvergne blue ; 200 ; 390
Fourme d'Ambert ; Fourme d'Ambert ; 200 ; 420
Bleu de Gex ; Gex blue ; 200 ; 450
Gorgonzola {crémeux|piquant} ; Gorgonzola, {creamy|sharp} ; 200 ; 450|480
Stilton ; Stilton ; 200 ; 690
@goat-cheese fro,epi,bio own 550 g milk 14
> Lait de chèvre entier, moulé à la louche. ; Whole goat's milk, hand-ladled. ; fromage, chèvre
Crottin {frais|demi-sec|sec} ; Crottin, {fresh|half-dry|dry} ; 60 ; 260|280|300
Bûche {cendrée|nature|au poivre} ; Goat log, {ashed|plain|pepper} ; 180 ; 590|570|610
Valençay ; Valençay pyramid ; 220 ; 790
Chabichou ; Chabichou ; 150 ; 590
Pélardon ; Pélardon ; 60 ; 280
Rocamadour, les 2 ; Rocamadour, 2 ; 70 ; 330
Selles-sur-cher ; Selles-sur-cher ; 150 ; 590
Chèvre frais aux herbes ; Fresh goat cheese with herbs ; 120 ; 420
@sheep-cheese fro,epi own 550 g milk 30
> Lait de brebis, pâte souple aux notes de noisette. ; Sheep's milk, supple with a hazelnut note. ; fromage, brebis
Ossau-iraty {6|12} mois ; Ossau-iraty, {6|12} months ; 200 ; 590|720
Tomme de brebis ; Sheep's milk tomme ; 200 ; 560
Pérail ; Pérail ; 150 ; 550
Brebis au piment ; Chilli sheep's cheese ; 200 ; 640
Manchego affiné ; Mature manchego ; 200 ; 590
Feta en saumure ; Feta in brine ; 200 ; 390
"""

DAIRY = """
@fresh-cheese fro,bio,nui own 550 g milk 7
> Frais du matin, à déguster nature ou salé. ; Fresh this morning, plain or salted. ; fromage blanc, faisselle, frais
Fromage blanc {nature|aux herbes} ; Fromage blanc, {plain|with herbs} ; 500|250 ; 390|420
Faisselle, les 4 ; Faisselle, 4 ; 400 ; 420
Ricotta ; Ricotta ; 250 ; 390
Mozzarella {di bufala|burrata} ; {Buffalo mozzarella|Burrata} ; 125 ; 390|490
Ail et fines herbes ; Garlic and herbs ; 150 ; 390
Mascarpone ; Mascarpone ; 250 ; 350
@butter fro,bio,nui,epi own 550 g milk 30
> Baratte, crème maturée, grain fin. ; Churned, cultured cream, fine grain. ; beurre, tartine
Beurre {doux|demi-sel|aux cristaux de sel} ; Butter, {unsalted|lightly salted|with salt crystals} ; 250 ; 390|390|440
Beurre cru de ferme ; Raw farmhouse butter ; 250 ; 520
Beurre à l'ail des ours ; Wild garlic butter ; 125 ; 390
@cream fro,bio own 550 ml milk 10
> Épaisse ou fleurette, de la laiterie voisine. ; Thick or pouring, from the dairy next door. ; crème, cuisine
Crème {fraîche épaisse|fleurette} ; {Thick cream|Pouring cream} ; 200|250 ; 290|280
Crème crue de ferme ; Raw farmhouse cream ; 250 ; 420
@yogurt fro,bio,nui own 550 g milk 18
> Lait entier, pot en verre consigné. ; Whole milk, returnable glass pot. ; yaourt, dessert
Yaourt {nature|à la vanille|aux fraises|aux myrtilles|au citron} ; {Plain|Vanilla|Strawberry|Blueberry|Lemon} yogurt ; 140 ; 120|150|160|160|150
Yaourts nature, les 4 ; Plain yogurts, 4 ; 560 ; 420
Yaourt de brebis ; Sheep's milk yogurt ; 125 ; 190
Crème dessert {au chocolat|au caramel} ; {Chocolate|Caramel} custard ; 120 ; 220 ; +eggs
@milk fro,bio,nui own 550 ml milk 6
> Trait à quelques kilomètres, pasteurisé en douceur. ; Milked a few kilometres away, gently pasteurised. ; lait, petit déjeuner
Lait frais {entier|demi-écrémé} ; Fresh {whole|semi-skimmed} milk ; 1000 ; 190|170
Lait cru de ferme ; Raw farmhouse milk ; 1000 ; 210
Lait ribot ; Buttermilk ; 750 ; 260
@eggs fro,bio,nui,pri own 550 piece eggs 21
> Poules en plein air, pondus de la semaine. ; Free-range hens, laid this week. ; œufs, omelette
Œufs plein air, les {6|12} ; Free-range eggs, {6|12} ; 6|12 ; 270|490
Œufs bio, les {6|10} ; Organic eggs, {6|10} ; 6|10 ; 350|560
Œufs de caille, les 12 ; Quail eggs, 12 ; 12 ; 420
"""

WARES = read(CHEESE) + read(DAIRY)
