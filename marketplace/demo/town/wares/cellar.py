"""The cellar, the chocolate maker and the coffee roaster."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

WINE = """
@red-wine cav,epi,nui packed 2000 ml sulphites 2000
> Mis en bouteille au domaine, servir à 16 °C. ; Bottled at the estate, serve at 16 °C. ; vin, rouge, bouteille
Bourgogne pinot noir, Domaine du Gué Clair ; Bourgogne pinot noir, Domaine du Gué Clair ; 750 ; 1690
Côtes-du-rhône, Domaine des Trois Murets ; Côtes-du-rhône, Domaine des Trois Murets ; 750 ; 990
Bordeaux supérieur, Clos de la Glycine ; Bordeaux supérieur, Clos de la Glycine ; 750 ; 1150
Saint-émilion grand cru, Clos du Pigeonnier ; Saint-émilion grand cru, Clos du Pigeonnier ; 750 ; 2690
Beaujolais-villages, Les Vignes Hautes ; Beaujolais-villages, Les Vignes Hautes ; 750 ; 950
Chinon, Domaine de l'Alouette ; Chinon, Domaine de l'Alouette ; 750 ; 1190
Languedoc, Mas des Cigales ; Languedoc, Mas des Cigales ; 750 ; 890
Cahors, Château de la Combe Noire ; Cahors, Château de la Combe Noire ; 750 ; 1090
Madiran, Domaine du Grand Chêne ; Madiran, Domaine du Grand Chêne ; 750 ; 1150
Coteaux de l'Alvène gamay ; Coteaux de l'Alvène gamay ; 750 ; 790
Crozes-hermitage, Les Pierres Sèches ; Crozes-hermitage, Les Pierres Sèches ; 750 ; 1890
Morgon vieilles vignes, Les Granges ; Old-vine morgon, Les Granges ; 750 ; 1490
@white-wine cav,epi,nui,poi packed 2000 ml sulphites 2000
> Frais et net, servir à 10 °C. ; Fresh and clean, serve at 10 °C. ; vin, blanc, bouteille
Muscadet sur lie, Domaine de la Marée ; Muscadet sur lie, Domaine de la Marée ; 750 ; 890
Chablis, Domaine des Pierres Blanches ; Chablis, Domaine des Pierres Blanches ; 750 ; 1890
Sancerre, Domaine du Coteau Pâle ; Sancerre, Domaine du Coteau Pâle ; 750 ; 1990
Alsace riesling, Clos du Houblon ; Alsace riesling, Clos du Houblon ; 750 ; 1290
Pouilly-fumé, Les Silex ; Pouilly-fumé, Les Silex ; 750 ; 1890
Coteaux de l'Alvène chardonnay ; Coteaux de l'Alvène chardonnay ; 750 ; 850
Jurançon moelleux, Domaine du Petit Col ; Sweet jurançon, Domaine du Petit Col ; 750 ; 1490
Mâcon-villages, Les Combettes ; Mâcon-villages, Les Combettes ; 750 ; 1090
@rose-wine cav,epi,nui packed 2000 ml sulphites 1000
> Pâle et vif, servir bien frais. ; Pale and lively, serve well chilled. ; vin, rosé, bouteille
Côtes-de-provence rosé, Mas du Figuier ; Côtes-de-provence rosé, Mas du Figuier ; 750 ; 1190
Tavel, Domaine des Galets ; Tavel, Domaine des Galets ; 750 ; 1290
Coteaux de l'Alvène rosé ; Coteaux de l'Alvène rosé ; 750 ; 750
Rosé de Loire, Domaine des Îles ; Loire rosé, Domaine des Îles ; 750 ; 820
@sparkling-wine cav,epi,nui packed 2000 ml sulphites 1500
> Bulles fines, méthode traditionnelle. ; Fine bubbles, traditional method. ; champagne, crémant, bulles, fête
Crémant de Bourgogne brut, Les Caves du Pont ; Brut crémant de Bourgogne, Les Caves du Pont ; 750 ; 1290
Champagne brut, Clos Belle-Étoile ; Brut champagne, Clos Belle-Étoile ; 750 ; 3290
Champagne rosé, Clos Belle-Étoile ; Rosé champagne, Clos Belle-Étoile ; 750 ; 3890
Crémant de Loire, Domaine des Îles ; Crémant de Loire, Domaine des Îles ; 750 ; 1150
Clairette de Die, Les Deux Rives ; Clairette de Die, Les Deux Rives ; 750 ; 1050
@beer cav,epi,nui,bio packed 2000 ml gluten 300
> Brassée au bord de la rivière. ; Brewed by the river. ; bière, blonde, brasserie
Bière {blonde|ambrée|brune|blanche|IPA} La Péniche ; La Péniche {blond|amber|dark|wheat|IPA} beer ; 330 ; 320|330|340|320|350
Bière {blonde|triple} La Péniche, 75 cl ; La Péniche {blond|tripel} beer, 75 cl ; 750 ; 590|690
Bière blonde, pack de 6 ; Blond beer, six-pack ; 1500 ; 790
@cider cav,epi,nui packed 2000 ml sulphites 500
> Pommes pressées au verger. ; Apples pressed in the orchard. ; cidre, poiré, crêpes
Cidre {brut|doux} fermier ; Farmhouse cider, {dry|sweet} ; 750 ; 490
Poiré ; Perry ; 750 ; 590
@spirit cav,nui packed 2000 ml - 3000
> À déguster avec modération, à petites gorgées. ; To sip, in moderation. ; spiritueux, digestif
Gin de la rivière ; River gin ; 500 ; 3490
Rhum {ambré|blanc} agricole ; {Amber|White} agricole rum ; 700 ; 2990|2490
Whisky tourbé du Fournil ; Peated Fournil whisky ; 700 ; 4290
Marc vieux ; Old marc ; 500 ; 3290
Liqueur {de verveine|de cassis|de poire} ; {Verbena|Blackcurrant|Pear} liqueur ; 500 ; 2190|1790|2290
Calvados hors d'âge ; Old calvados ; 700 ; 3990
@aperitif cav,epi,nui packed 2000 ml sulphites 1000
> Quinquina, gentiane ou vermouth, sur glace. ; Quinquina, gentian or vermouth, over ice. ; apéritif, vermouth, pastis
Vermouth {rouge|blanc} ; {Red|White} vermouth ; 750 ; 1490
Apéritif à la gentiane ; Gentian aperitif ; 700 ; 1590
Pastis des Halles ; Pastis des Halles ; 700 ; 2190
Pineau ambré ; Amber pineau ; 750 ; 1390
"""

SOFT = """
@water nui,epi,bio,bou packed 550 ml - 700
> De source, bien fraîche. ; Spring water, well chilled. ; eau, boisson
Eau {de source|pétillante}, 1 l ; {Still|Sparkling} spring water, 1 l ; 1000 ; 110|140
Eau de source, 6 × 1,5 l ; Spring water, 6 × 1.5 l ; 9000 ; 390
Eau {pétillante|plate}, 50 cl ; {Sparkling|Still} water, 50 cl ; 500 ; 120|90
@juice nui,epi,bio,pri packed 550 ml - 500
> Fruits pressés, rien d'autre. ; Pressed fruit, nothing else. ; jus de fruits, boisson
Jus {de pomme|d'orange|de raisin|de tomate|d'abricot|de poire} ; {Apple|Orange|Grape|Tomato|Apricot|Pear} juice ; 1000 ; 350|390|390|360|420|420
Jus de pomme pétillant ; Sparkling apple juice ; 750 ; 450
@lemonade nui,epi,bio,bou packed 550 ml - 400
> Bouteille à bouchon mécanique. ; In a swing-top bottle. ; limonade, soda, boisson
Limonade {artisanale|à la rose} ; {Craft|Rose} lemonade ; 750 ; 390|420
Cola du quartier ; Neighbourhood cola ; 330 ; 220
Soda au gingembre ; Ginger beer, alcohol-free ; 330 ; 250
Thé glacé {pêche|citron} ; Iced tea, {peach|lemon} ; 500 ; 260
"""

CHOCOLATE = """
@chocolate-bar cho,epi,bio,nui packed 550 g soy 400
> Fèves torréfiées sur place, beurre de cacao pur. ; Beans roasted here, pure cocoa butter. ; chocolat, tablette
Tablette noir {70 %|85 %|à la fleur de sel|aux éclats de fèves} ; Dark bar, {70 %|85 %|fleur de sel|cocoa nibs} ; 80 ; 490|520|520|550
Tablette lait {nature|noisettes} ; Milk bar, {plain|hazelnut} ; 80 ; 450|520 ; +milk|milk,nuts
@chocolate-box cho own 550 g milk,nuts,soy 45
> Bonbons de chocolat, ganaches et pralinés du jour. ; Filled chocolates, ganaches and pralines of the day. ; chocolats, cadeau, ballotin
Ballotin assorti, {125 g|250 g|375 g|500 g} ; Assorted box, {125 g|250 g|375 g|500 g} ; 125|250|375|500 ; 1190|2290|3290|4290
Coffret {tout praliné|ganaches noires} ; {All-praline|Dark ganache} box ; 200 ; 1990
Orangettes de poche ; Pocket orange sticks ; 60 ; 550
@truffle cho own 550 g milk,soy 20
> Ganache à la crème fraîche, roulée à la main. ; Fresh cream ganache, rolled by hand. ; truffes, chocolat, fêtes
Truffes {au cacao|à la noix de coco|à la pistache} ; {Cocoa|Coconut|Pistachio} truffles ; 150 ; 1290|1350|1450 ; +||nuts
@chocolate-figure cho own 2000 g milk,soy 90
> Moulé et décoré à la main. ; Moulded and decorated by hand. ; moulage, Pâques, enfant
{Poule|Poisson|Ours|Ours} en chocolat {noir|lait|lait|noir} ; {Dark chocolate hen|Milk chocolate fish|Milk chocolate bear|Dark chocolate bear} ; 150 ; 1290|1190|1290|1290
Friture au lait, le sachet ; Small milk chocolate shapes, bag ; 150 ; 890
@candied-fruit cho,epi own 2000 g sulphites 90
> Confits lentement, à demi trempés. ; Slowly candied, half dipped. ; fruits confits, orangettes
{Orangettes|Citronnettes|Gingembre confit} ; {Dipped orange sticks|Dipped lemon sticks|Candied ginger} ; 150 ; 1050|1050|890 ; +soy|soy|
Marrons glacés, les 6 ; Glazed chestnuts, 6 ; 120 ; 1690
"""

ROAST = """
@coffee-beans tor,epi,bio own 550 g - 180
> Torréfié cette semaine, par petites fournées. ; Roasted this week in small batches. ; café, grains, torréfaction
Café en grains {Éthiopie|Colombie|Brésil|Guatemala|décaféiné} ; {Ethiopia|Colombia|Brazil|Guatemala|Decaffeinated} coffee beans ; 250 ; 890|790|720|820|850
Mélange {du matin|italien|de la maison} en grains ; {Morning|Italian|House} blend beans ; 500 ; 1290|1350|1250
@ground-coffee tor,epi,bio,nui own 550 g - 120
> Moulu pour votre cafetière. ; Ground for your coffee maker. ; café moulu, filtre
Café moulu {filtre|piston|italienne} ; Ground coffee, {filter|press|moka} ; 250 ; 690
Café moulu décaféiné ; Decaffeinated ground coffee ; 250 ; 790
@coffee-capsule tor,epi,nui packed 550 g - 365
> Compostables, pour machines courantes. ; Compostable, for common machines. ; café, capsules
Capsules {intense|doux|décaféiné}, les 10 ; {Strong|Mild|Decaf} capsules, 10 ; 55 ; 420
Capsules assorties, les 50 ; Assorted capsules, 50 ; 275 ; 1890
@black-tea tor,epi,bio packed 550 g - 700
> Feuilles entières, boîte métal. ; Whole leaves in a tin. ; thé, thé noir
Thé noir {de Ceylan|Darjeeling|fumé|aux agrumes|aux épices} ; {Ceylon|Darjeeling|Smoked|Citrus|Spiced} black tea ; 100 ; 790|1190|850|890|890
@green-tea tor,epi,bio packed 550 g - 500
> À infuser trois minutes à 75 °C. ; Three minutes at 75 °C. ; thé, thé vert
Thé vert {sencha|au jasmin|à la menthe|matcha} ; {Sencha|Jasmine|Mint|Matcha} green tea ; 100|100|100|40 ; 990|950|850|1890
@herbal-tea tor,epi,bio,par packed 550 g - 500
> Plantes séchées à l'ombre. ; Plants dried in the shade. ; tisane, infusion
Tisane {camomille|verveine|tilleul|menthe|du soir} ; {Camomile|Verbena|Lime blossom|Mint|Evening} tea ; 40 ; 490|490|450|450|550
@cocoa tor,epi,cho,bio packed 550 g - 500
> Pur cacao ou poudre à chocolat chaud. ; Pure cocoa or hot chocolate powder. ; cacao, chocolat chaud
Cacao pur en poudre ; Pure cocoa powder ; 250 ; 690
Chocolat chaud {à l'ancienne|épicé} ; {Old-style|Spiced} hot chocolate ; 250 ; 790|820 ; +milk
@teapot tor,tab own 2000 piece - 0
> Émaillée, filtre compris. ; Glazed, strainer included. ; théière, thé
Théière {céladon|noire|blanche}, 80 cl ; {Celadon|Black|White} teapot, 80 cl ; 1 ; 3490|3290|2990
Théière en fonte ; Cast-iron teapot ; 1 ; 4990
@coffee-maker tor,tab own 2000 piece - 0
> Simple et durable, pièces de rechange en boutique. ; Simple and lasting, spare parts in the shop. ; cafetière, piston, moka
Cafetière {italienne 6 tasses|à piston 1 l} ; {6-cup moka pot|1 l French press} ; 1 ; 2990|3490
Filtre porcelaine et papiers ; Porcelain dripper and papers ; 1 ; 2290
@cup tor,tab own 2000 piece - 0
> Tournée à la main, passe au lave-vaisselle. ; Hand-thrown, dishwasher safe. ; tasse, mug, bol
Tasse et soucoupe {bleue|écrue|verte} ; {Blue|Ecru|Green} cup and saucer ; 1 ; 1490
Mug {en grès|rayé} ; {Stoneware|Striped} mug ; 1 ; 1290|1190
"""

WARES = read(WINE) + read(SOFT) + read(CHOCOLATE) + read(ROAST)
