"""The grocer's shelves: dry goods, jars and tins."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

DRY = """
@dry-pasta epi,bio,nui packed 550 g gluten 700
> Blé dur, moulée au bronze, séchage lent. ; Durum wheat, bronze-cut, slowly dried. ; pâtes, spaghetti
{Spaghetti|Penne|Fusilli|Coquillettes|Linguine} ; {Spaghetti|Penne|Fusilli|Small macaroni|Linguine} ; 500 ; 190|190|195|180|220
Pâtes complètes ; Wholemeal pasta ; 500 ; 250
@rice epi,bio,nui packed 550 g - 700
> Grain choisi, cuisson facile. ; Chosen grain, easy to cook. ; riz, risotto
Riz {long|basmati|rond de Camargue|arborio} ; {Long-grain|Basmati|Camargue short-grain|Arborio} rice ; 500|500|500|1000 ; 220|320|340|490
Riz {rouge|noir} de Camargue ; {Red|Black} Camargue rice ; 500 ; 420|450
@flour epi,bio,nui packed 550 g gluten 300
> Blé d'ici, écrasé à la meule. ; Local wheat, stone-ground. ; farine, pâtisserie
Farine {de blé T55|de blé T80|complète|de seigle} ; {Plain T55 wheat|Light brown T80 wheat|Wholemeal|Rye} flour ; 1000 ; 170|240|260|280
Farine de {sarrasin|châtaigne} ; {Buckwheat|Chestnut} flour ; 500 ; 320|590
@lentils epi,bio,nui packed 550 g - 700
> Cultivés sans irrigation, à cuire sans trempage. ; Grown without irrigation, no soaking. ; lentilles, pois chiches, légumineuses
Lentilles {vertes|corail|beluga} ; {Green|Red|Beluga} lentils ; 500 ; 290|280|350
Pois chiches ; Chickpeas ; 500 ; 260
Haricots {blancs|rouges} ; {White|Red} beans ; 500 ; 290|280
Quinoa blond ; White quinoa ; 500 ; 450
@olive-oil epi,bio,nui packed 550 ml - 500
> Première pression à froid. ; First cold pressing. ; huile, assaisonnement
Huile d'olive {fruité vert|fruité mûr} ; Olive oil, {green fruity|ripe fruity} ; 500|750 ; 1190|1450
Huile de {colza|tournesol|noix|sésame} ; {Rapeseed|Sunflower|Walnut|Sesame} oil ; 500|1000|250|250 ; 590|420|850|690 ; +||nuts|sesame
@vinegar epi,bio,nui packed 550 ml sulphites 900
> Vieilli en fût. ; Aged in the cask. ; vinaigre, assaisonnement
Vinaigre {de vin rouge|de cidre|de framboise} ; {Red wine|Cider|Raspberry} vinegar ; 500 ; 320|290|450
Vinaigre balsamique ; Balsamic vinegar ; 250 ; 590
@mustard epi,bio,nui packed 550 g mustard 500
> Graines broyées à la meule. ; Seeds ground on stone. ; moutarde, condiment
Moutarde {forte|à l'ancienne|au miel|à l'estragon} ; {Strong|Wholegrain|Honey|Tarragon} mustard ; 200 ; 260|290|350|340
@salt epi,bio,nui packed 550 g - 900
> Récolté à la main. ; Raked by hand. ; sel, fleur de sel
Sel {fin|gros} de mer ; {Fine|Coarse} sea salt ; 500|1000 ; 150|190
Fleur de sel {nature|aux herbes} ; Fleur de sel, {plain|with herbs} ; 125 ; 490|560
@spice epi,bio packed 550 g - 700
> En petit pot, moulu récemment. ; In a small jar, freshly ground. ; épices, poivre, curry
{Paprika fumé|Curcuma|Cumin|Cannelle|Curry doux|Herbes séchées} ; {Smoked paprika|Turmeric|Cumin|Cinnamon|Mild curry|Dried herbs} ; 45 ; 390|360|360|390|390|340
Poivre {noir en grains|blanc|de baies roses} ; {Black peppercorns|White pepper|Pink peppercorns} ; 50 ; 450|490|520
Safran, le gramme ; Saffron, 1 g ; 1 ; 1290
"""

JARS = """
@sauce epi,bio,nui packed 550 g celery 400
> Cuite en petite marmite. ; Cooked in a small pot. ; sauce, pâtes, pesto
Sauce tomate {basilic|olives|légumes} ; Tomato sauce, {basil|olives|vegetables} ; 300 ; 390|420|390
Pesto {vert|rouge} ; {Green|Red} pesto ; 190 ; 490 ; +nuts,milk
Mayonnaise ; Mayonnaise ; 200 ; 350 ; +eggs,mustard
Ketchup ; Ketchup ; 300 ; 320
Sauce {soja|curry} ; {Soy|Curry} sauce ; 200 ; 350|420 ; +soy,gluten|mustard
@olives epi,bio,nui packed 550 g - 300
> Cueillies à la main, en saumure légère. ; Hand-picked, in light brine. ; olives, apéritif
Olives {vertes|noires|aux herbes|farcies} ; {Green|Black|Herbed|Stuffed} olives ; 220 ; 390|420|450|420
@pickles epi,bio,nui packed 550 g sulphites,mustard 700
> Croquants, vinaigre doux. ; Crunchy, in mild vinegar. ; cornichons, câpres
Cornichons {extra-fins|aigre-doux} ; Gherkins, {extra-fine|sweet and sour} ; 190 ; 350|360
Petits oignons blancs ; Silverskin onions ; 190 ; 340
Câpres ; Capers ; 100 ; 320
@tinned-fish epi,bio,nui packed 550 g fish 1200
> Mis en boîte à la main. ; Packed by hand. ; sardines, thon, conserve
Sardines {à l'huile d'olive|à la tomate|au citron} ; Sardines in {olive oil|tomato|lemon} ; 115 ; 490|450|480
Thon {au naturel|à l'huile} ; Tuna in {brine|oil} ; 140 ; 390|420
Maquereaux à la moutarde ; Mackerel in mustard ; 170 ; 420 ; +mustard
Anchois ; Anchovies ; 80 ; 450
@tinned-veg epi,bio,nui packed 550 g - 1200
> Récoltés et mis en boîte le même jour. ; Picked and tinned the same day. ; conserve, légumes
Petits pois extra-fins ; Extra-fine peas ; 400 ; 220
Maïs doux ; Sweetcorn ; 285 ; 190
Tomates {pelées|concassées} ; {Peeled|Chopped} tomatoes ; 400 ; 190
Cœurs d'artichaut ; Artichoke hearts ; 240 ; 390
Pois chiches cuits ; Cooked chickpeas ; 400 ; 190
@stock-cube epi,bio,nui packed 550 g celery 500
> Sans exhausteur de goût. ; No flavour enhancer. ; bouillon, cuisine
Bouillon {de légumes|de volaille} ; {Vegetable|Chicken} stock ; 80 ; 290
@crisps epi,bio,nui packed 550 g - 120
> Cuites au chaudron, sel de mer. ; Kettle-cooked, sea salt. ; chips, apéritif
Chips {au sel|au vinaigre|au paprika|aux légumes} ; {Salted|Vinegar|Paprika|Vegetable} crisps ; 150 ; 260|280|280|350
@crackers epi,bio,nui packed 550 g gluten,milk 200
> Cuits au four, pour l'apéritif. ; Oven-baked, for drinks. ; biscuits apéritif, crackers
Crackers {au fromage|au romarin|au sésame} ; {Cheese|Rosemary|Sesame} crackers ; 100 ; 320|310|310 ; +||sesame
Gressins à l'huile d'olive ; Olive oil breadsticks ; 120 ; 290
@nuts epi,bio,nui packed 550 g nuts 240
> Grillés à sec, par petites fournées. ; Dry-roasted in small batches. ; noix, amandes, apéritif
{Noix de cajou|Amandes|Pistaches|Cerneaux de noix|Noisettes} ; {Cashews|Almonds|Pistachios|Walnut halves|Hazelnuts} ; 200 ; 490|450|550|490|450
Cacahuètes grillées ; Roasted peanuts ; 200 ; 260 ; +peanuts
@cereal epi,bio,nui packed 550 g gluten 300
> Flocons entiers, peu sucrés. ; Whole flakes, little sugar. ; céréales, muesli, petit déjeuner
Muesli {aux fruits|au chocolat|croustillant} ; {Fruit|Chocolate|Crunchy} muesli ; 400 ; 450|490|490 ; +|soy|nuts
Flocons d'avoine ; Porridge oats ; 500 ; 240
@plant-milk epi,bio,nui packed 550 ml - 240
> Sans sucre ajouté. ; No added sugar. ; boisson végétale, avoine, amande
Boisson {à l'avoine|aux amandes|au soja|au riz} ; {Oat|Almond|Soya|Rice} drink ; 1000 ; 230|290|190|210 ; +gluten|nuts|soy|
@bread-crisp epi,bio,nui packed 550 g gluten 240
> Fines et croustillantes. ; Thin and crisp. ; biscottes, tartines
Biscottes {au froment|complètes} ; {Wheat|Wholemeal} crispbakes ; 300 ; 240|260
Tartines {de seigle|de sarrasin} ; {Rye|Buckwheat} crispbread ; 200 ; 290|320
@baby-food epi,bio,nui,par packed 550 g - 500
> Sans sel ni sucre ajoutés, dès six mois. ; No added salt or sugar, from six months. ; bébé, petit pot
Petit pot {pomme|poire|carotte|courgette} ; {Apple|Pear|Carrot|Courgette} baby jar ; 130 ; 190
"""

SWEET = """
@jam epi,bio,nui packed 550 g - 700
> Cuite au chaudron de cuivre, deux tiers de fruits. ; Cooked in copper, two thirds fruit. ; confiture, tartine
Confiture {de fraises|d'abricots|de framboises|de myrtilles|de figues|de mirabelles} ; {Strawberry|Apricot|Raspberry|Blueberry|Fig|Mirabelle} jam ; 320 ; 490|460|520|550|520|520
Marmelade d'oranges ; Orange marmalade ; 320 ; 480
@honey epi,bio,pri packed 550 g - 700
> Récolté par un apiculteur de la vallée. ; Harvested by a beekeeper of the valley. ; miel, tartine, tisane
Miel {d'acacia|de châtaignier|de tilleul|toutes fleurs|de lavande} ; {Acacia|Chestnut|Lime-tree|Wildflower|Lavender} honey ; 250 ; 690|650|660|550|720
Miel toutes fleurs, le grand pot ; Wildflower honey, large jar ; 500 ; 990
@spread epi,bio,nui packed 550 g nuts,milk 300
> Riche en fruits secs, sans huile de palme. ; Rich in nuts, no palm oil. ; pâte à tartiner, goûter
Pâte à tartiner {noisettes-cacao|tout noisette} ; {Hazelnut-cocoa|Pure hazelnut} spread ; 300 ; 690|850
Crème de {marrons|caramel au sel} ; {Chestnut|Salted caramel} cream ; 220 ; 450|550
Purée d'amandes ; Almond butter ; 250 ; 890
@sugar epi,bio,nui packed 550 g - 900
> De betterave ou de canne. ; From beet or cane. ; sucre, pâtisserie
Sucre {en poudre|en morceaux|de canne blond|glace} ; {Caster|Cube|Golden cane|Icing} sugar ; 1000|1000|500|500 ; 190|230|220|190
@biscuit-box epi,cho packed 550 g gluten,milk,eggs 200
> Boîte en métal à garder. ; In a tin worth keeping. ; biscuits, cadeau, boîte
Galettes au beurre, boîte {200 g|400 g} ; Butter galettes, tin {200 g|400 g} ; 200|400 ; 790|1290
Boîte de palets assortis ; Tin of assorted palets ; 300 ; 1150
Gavottes fines ; Lace crêpe biscuits ; 125 ; 490
@sweets epi,cho,nui packed 2000 g - 400
> Sucre cuit, tiré à la main. ; Boiled sugar, pulled by hand. ; bonbons, confiserie
{Berlingots aux fruits|Caramels au beurre salé|Pâtes de fruits|Guimauves|Réglisses} ; {Fruit humbugs|Salted butter caramels|Fruit jellies|Marshmallows|Liquorice} ; 150 ; 420|520|590|490|390 ; +|milk|||gluten
@nougat epi,cho packed 2000 g nuts,eggs 300
> Miel et amandes, cuisson lente. ; Honey and almonds, slowly cooked. ; nougat, confiserie
Nougat {blanc tendre|noir croquant|à la pistache} ; {Soft white|Crunchy dark|Pistachio} nougat ; 150 ; 590|590|690
@syrup epi,bio,nui packed 550 ml - 500
> À l'eau fraîche, au goûter. ; With cold water at tea time. ; sirop, grenadine
Sirop {de menthe|de grenadine|de citron|d'orgeat} ; {Mint|Grenadine|Lemon|Almond} syrup ; 500 ; 490|490|480|590 ; +|||nuts
@compote epi,bio,nui,pri packed 550 g - 500
> Cent pour cent fruits. ; One hundred per cent fruit. ; compote, dessert
Compote {de pommes|pomme-poire|pomme-rhubarbe|de pêches} ; {Apple|Apple and pear|Apple and rhubarb|Peach} compote ; 380 ; 390|420|430|450
@baking-aid epi,bio,nui packed 550 g - 500
> Pour les gâteaux du dimanche. ; For Sunday cakes. ; pâtisserie, levure, vanille
Levure chimique, 5 sachets ; Baking powder, 5 sachets ; 55 ; 150
Gousses de vanille, les 2 ; Vanilla pods, 2 ; 5 ; 790
Poudre d'amandes ; Ground almonds ; 200 ; 420 ; +nuts
Pépites de chocolat ; Chocolate chips ; 200 ; 350 ; +soy,milk
"""

WARES = read(DRY) + read(JARS) + read(SWEET)
