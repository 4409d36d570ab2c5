"""The baker's counter."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

BREAD = """
@baguette bou own 550 g gluten 1
> Cuite plusieurs fois par jour, croûte fine et mie crème. ; Baked several times a day, thin crust and creamy crumb. ; pain, baguette, flûte, ficelle
Baguette {classique|tradition|aux graines|complète} ; {Classic baguette|Tradition baguette|Seeded baguette|Wholemeal baguette} ; 250 ; 110|135|165|150
Demi-baguette tradition ; Half tradition baguette ; 125 ; 70
Ficelle au sésame ; Sesame ficelle ; 125 ; 95 ; +sesame
Flûte de campagne ; Country flute ; 200 ; 145
@country-loaf bou,bio own 550 g gluten 4
> Levain naturel, longue fermentation, farine de la région. ; Natural sourdough, long rise, flour from nearby. ; pain, levain, campagne, miche
Pain de campagne {500 g|1 kg} ; Country loaf {500 g|1 kg} ; 500|1000 ; 310|560
Pain complet au levain ; Wholemeal sourdough ; 500 ; 365
Pain de seigle {nature|au miel} ; Rye bread, {plain|with honey} ; 400 ; 340|380
Miche de meule ; Stone-ground round loaf ; 800 ; 540
Pain de petit épeautre ; Einkorn loaf ; 500 ; 590
Pain au sarrasin ; Buckwheat sourdough ; 450 ; 420
@sandwich-loaf bou own 550 g gluten,milk 4
> Mie douce, parfaite grillée au petit déjeuner. ; Soft crumb, perfect for toast at breakfast. ; pain de mie, toast
Pain de mie {nature|complet} ; Sandwich loaf, {white|wholemeal} ; 450 ; 350|380
Pain de mie brioché ; Brioche sandwich loaf ; 400 ; 420 ; +eggs
@special-bread bou own 550 g gluten 3
> De généreux morceaux dans une mie au levain. ; Generous pieces in a sourdough crumb. ; pain spécial, noix, figues, olives
Pain aux {noix|figues|olives|raisins secs} ; {Walnut|Fig|Olive|Raisin} bread ; 300 ; 360|390|370|350 ; +nuts|||sulphites
Pain multicéréales ; Multigrain bread ; 400 ; 330 ; +sesame
Fougasse {aux olives|aux lardons|au chèvre} ; Fougasse with {olives|bacon|goat cheese} ; 250 ; 390|420|420 ; +||milk
@bun bou own 550 g gluten,milk,eggs 2
> Pâte au lait, moelleuse, pour le goûter. ; Soft milk dough for tea time. ; pain au lait, petit pain, burger
Pain au lait {nature|au sucre|aux pépites} ; Milk bun, {plain|sugared|chocolate chip} ; 70 ; 120|130|150
Pains à burger, les 4 ; Burger buns, pack of 4 ; 280 ; 420 ; +sesame
Pain aux raisins ; Raisin swirl ; 110 ; 190
"""

PASTRY = """
@croissant bou own 550 g gluten,milk,eggs 1
> Pur beurre, feuilleté la nuit même. ; All butter, laminated overnight. ; viennoiserie, petit déjeuner
Croissant {au beurre|aux amandes} ; {Butter|Almond} croissant ; 60|110 ; 130|260 ; +|nuts
Croissants au beurre, les {4|6} ; Butter croissants, {4|6} ; 240|360 ; 490|700
@pain-chocolat bou own 550 g gluten,milk,eggs,soy 1
> Deux barres de chocolat noir dans un feuilletage croustillant. ; Two dark chocolate bars in crisp layers. ; viennoiserie, chocolatine
Pain au chocolat ; Pain au chocolat ; 70 ; 145
Pains au chocolat, les 4 ; Pains au chocolat, 4 ; 280 ; 550
Pain au chocolat aux noisettes ; Hazelnut pain au chocolat ; 90 ; 230 ; +nuts
@brioche bou own 550 g gluten,milk,eggs 4
> Beurre frais, œufs plein air, mie filante. ; Fresh butter, free-range eggs, stringy crumb. ; brioche, goûter
Brioche à tête ; Brioche with a head ; 60 ; 150
Brioche {tressée|aux pralines roses|au sucre} ; {Plaited|Pink praline|Sugar} brioche ; 400|450|400 ; 590|790|620 ; +|nuts|
Brioche feuilletée ; Laminated brioche ; 350 ; 680
@fruit-tart bou own 550 g gluten,milk,eggs 2
> Pâte sablée, crème légère, fruits du moment. ; Shortcrust, light cream, fruit of the moment. ; tarte, dessert, pâtisserie
Tartelette {au citron meringuée|aux fraises|aux framboises|aux pommes} ; {Lemon meringue|Strawberry|Raspberry|Apple} tartlet ; 120 ; 390|420|440|350
Tarte aux pommes, {4|6} parts ; Apple tart, serves {4|6} ; 500|800 ; 1450|2100
Tarte aux {fraises|myrtilles|poires}, 6 parts ; {Strawberry|Blueberry|Pear} tart, serves 6 ; 850 ; 2650|2590|2290 ; +||nuts
@eclair bou own 550 g gluten,milk,eggs 2
> Pâte à choux du jour, crème onctueuse, glaçage brillant. ; Choux of the day, silky cream, glossy icing. ; éclair, chou, pâtisserie
Éclair {au chocolat|au café|à la vanille|à la pistache} ; {Chocolate|Coffee|Vanilla|Pistachio} éclair ; 100 ; 320|320|330|360 ; +|||nuts
Paris-brest ; Paris-brest ; 110 ; 440 ; +nuts
Chouquettes, le sachet de 12 ; Sugar puffs, bag of 12 ; 120 ; 300
@layer-cake bou own 550 g gluten,milk,eggs,nuts 3
> Monté à la main le matin même. ; Built by hand this morning. ; gâteau, entremets, anniversaire
Opéra ; Opéra slice ; 110 ; 420
Mille-feuille vanille ; Vanilla mille-feuille ; 120 ; 410
Fraisier, {part|6 parts} ; Fraisier, {one slice|serves 6} ; 120|850 ; 450|2950
Forêt-noire, {part|6 parts} ; Black forest, {one slice|serves 6} ; 120|850 ; 430|2790
Royal chocolat, 6 parts ; Chocolate royal, serves 6 ; 800 ; 2990
@loaf-cake bou own 550 g gluten,milk,eggs 7
> Se garde plusieurs jours, se mange en une fois. ; Keeps for days, never lasts one. ; cake, quatre-quarts, goûter
Cake {au citron|aux fruits confits|marbré} ; {Lemon|Candied fruit|Marble} loaf cake ; 350 ; 790|850|760 ; +|sulphites|soy
Quatre-quarts au beurre salé ; Salted butter pound cake ; 400 ; 720
Pain d'épices au miel ; Honey gingerbread ; 300 ; 690
@cookie bou,bio own 550 g gluten,milk,eggs 14
> Croquants dehors, fondants dedans. ; Crisp outside, soft inside. ; cookie, biscuit, sablé
Cookie {aux pépites|trois chocolats|aux noisettes} ; {Chocolate chip|Three chocolate|Hazelnut} cookie ; 80 ; 230|250|250 ; +soy|soy|nuts
Sablés au beurre, le sachet ; Butter shortbreads, bag ; 200 ; 550
Tuiles aux amandes ; Almond tuiles ; 150 ; 590 ; +nuts
@macaron bou,cho own 550 g eggs,nuts,milk 5
> Coques fines, ganache généreuse. ; Thin shells, generous ganache. ; macaron, cadeau
Macaron {framboise|pistache|chocolat|café|violette|vanille} ; {Raspberry|Pistachio|Chocolate|Coffee|Violet|Vanilla} macaron ; 20 ; 170
Coffret de {6|12|20} macarons ; Box of {6|12|20} macarons ; 120|240|400 ; 1050|1950|3100
@meringue bou own 550 g eggs 20
> Légère comme un nuage, séchée toute la nuit. ; Light as a cloud, dried overnight. ; meringue
Meringue {nature|au cacao|à la rose} ; {Plain|Cocoa|Rose} meringue ; 60 ; 220|240|240
Petites meringues, le sachet ; Small meringues, bag ; 120 ; 420
@quiche bou,tra own 1000 g gluten,milk,eggs 2
> Pâte brisée maison, appareil à la crème. ; Home-made pastry, rich custard. ; quiche, tarte salée, déjeuner
Quiche {lorraine|aux poireaux|saumon-épinards|au chèvre} ; {Bacon|Leek|Salmon and spinach|Goat cheese} quiche ; 180 ; 450|430|490|450 ; +||fish|
Quiche lorraine, 6 parts ; Bacon quiche, serves 6 ; 900 ; 1790
@sandwich bou,nui own 1000 g gluten,milk 1
> Préparé ce matin avec notre baguette tradition. ; Made this morning with our tradition baguette. ; sandwich, déjeuner, midi
Jambon-beurre ; Ham and butter baguette ; 220 ; 490
Sandwich {poulet-crudités|thon-crudités|chèvre-miel|végétarien} ; {Chicken salad|Tuna salad|Goat cheese and honey|Vegetable} sandwich ; 250 ; 560|560|590|540 ; +eggs,mustard|eggs,fish,mustard||
Croque-monsieur ; Croque-monsieur ; 200 ; 520
"""

WARES = read(BREAD) + read(PASTRY)
