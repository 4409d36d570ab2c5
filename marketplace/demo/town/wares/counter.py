"""The butcher's, the fishmonger's and the cook's counters."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

MEAT = """
@beef-steak bch own 550 g - 3
> Race à viande, maturée vingt et un jours. ; Beef breed, matured twenty-one days. ; bœuf, steak, grillade
{Entrecôte|Faux-filet|Bavette|Rumsteck|Onglet} ; {Rib-eye|Sirloin|Flank|Rump|Hanger} steak ; 250 ; 890|820|590|620|640
Côte de bœuf, pour 2 ; Rib of beef for 2 ; 900 ; 2990
@roast bch own 550 g - 4
> Ficelé à la main, prêt à enfourner. ; Tied by hand, ready for the oven. ; rôti, dimanche
Rôti de {bœuf|veau|porc|dindonneau} ; {Beef|Veal|Pork|Turkey} roast ; 1000 ; 2890|2990|1390|1590
@minced-meat bch own 550 g - 1
> Haché à la commande. ; Minced to order. ; haché, boulettes
Steak haché {5 %|15 %}, les 2 ; Minced beef patties {5 %|15 %}, 2 ; 250 ; 520|450
Chair à saucisse ; Sausage meat ; 500 ; 590
Viande hachée à bolognaise ; Mince for bolognese ; 500 ; 790
@pork-chop bch own 550 g - 3
> Élevé sur paille. ; Raised on straw. ; porc, côte, échine
Côtes de porc, les 2 ; Pork chops, 2 ; 360 ; 490
Échine de porc ; Pork shoulder chops ; 400 ; 520
Côte de veau ; Veal chop ; 280 ; 790
Travers de porc ; Spare ribs ; 800 ; 890
@lamb bch own 550 g - 4
> Agneau de pré, chair rosée. ; Meadow lamb, pink flesh. ; agneau, gigot
Gigot d'agneau {raccourci|en tranches} ; Leg of lamb, {short|sliced} ; 1600|500 ; 4290|1490
Côtelettes d'agneau, les 4 ; Lamb cutlets, 4 ; 360 ; 1190
Souris d'agneau ; Lamb shank ; 400 ; 890
@poultry bch own 550 g - 5
> Plein air, quatre-vingts jours au moins. ; Free range, eighty days at least. ; poulet, volaille
Poulet fermier {blanc|jaune} ; Free-range chicken, {white|corn-fed} ; 1500 ; 1490|1590
Pintade fermière ; Guinea fowl ; 1300 ; 1790
Coquelet ; Poussin ; 500 ; 690
Poulet rôti ; Roast chicken ; 1200 ; 1390
@chicken-cut bch own 550 g - 3
> Découpe du jour. ; Cut today. ; poulet, canard, dinde
Filets de poulet, les 2 ; Chicken fillets, 2 ; 350 ; 690
Cuisses de poulet, les 2 ; Chicken legs, 2 ; 500 ; 590
Magret de canard ; Duck breast ; 380 ; 1190
Escalopes de dinde, les 2 ; Turkey escalopes, 2 ; 300 ; 520
Cuisses de canard confites, les 2 ; Confit duck legs, 2 ; 500 ; 1150
@sausage bch own 550 g - 4
> Boyau naturel, assaisonnée maison. ; Natural casing, our own seasoning. ; saucisse, barbecue
Saucisses {de Toulouse|aux herbes|de Strasbourg}, les 4 ; {Toulouse|Herb|Strasbourg} sausages, 4 ; 500|450|300 ; 690|690|450
Merguez, les 6 ; Merguez, 6 ; 400 ; 620
Chipolatas, les 6 ; Chipolatas, 6 ; 400 ; 590
Boudin {noir aux pommes|blanc} ; {Black pudding with apple|White pudding} ; 300 ; 490|590 ; +|milk,eggs
Saucisse de Morteau ; Morteau sausage ; 400 ; 790
"""

CURED = """
@cooked-ham bch,epi,nui own 550 g - 8
> Cuit au bouillon, tranché devant vous. ; Simmered in stock, sliced for you. ; jambon, charcuterie
Jambon {blanc|aux herbes|à l'os}, 4 tranches ; {Cooked|Herb|On-the-bone} ham, 4 slices ; 180 ; 490|540|590
Jambon persillé ; Parsley ham terrine ; 250 ; 620
@dry-sausage bch,epi,nui own 550 g - 60
> Séché lentement, grain moyen. ; Slowly dried, medium grain. ; saucisson, apéritif
Saucisson sec {nature|au poivre|aux noisettes|aux figues} ; Dry sausage, {plain|pepper|hazelnut|fig} ; 200 ; 590|620|650|650 ; +||nuts|
Rosette, 10 tranches ; Rosette salami, 10 slices ; 100 ; 390
Chorizo {doux|fort} ; Chorizo, {mild|hot} ; 225 ; 520
@cured-ham bch,epi own 550 g - 30
> Affiné douze mois, tranché fin. ; Cured twelve months, sliced thin. ; jambon cru, charcuterie
Jambon de pays, 6 tranches ; Country ham, 6 slices ; 120 ; 490
Jambon de Bayonne, 6 tranches ; Bayonne ham, 6 slices ; 120 ; 590
Coppa, 10 tranches ; Coppa, 10 slices ; 100 ; 490
Viande des Grisons ; Air-dried beef ; 80 ; 590
@pate bch,epi,tra own 550 g eggs,milk 12
> Recette de la maison, cuite en terrine. ; House recipe, baked in its dish. ; pâté, terrine, charcuterie
Terrine {de campagne|de canard|de lapin|aux pistaches} ; {Country|Duck|Rabbit|Pistachio} terrine ; 200 ; 390|490|490|450 ; +|||nuts
Pâté en croûte, la tranche ; Pâté in pastry, slice ; 150 ; 490 ; +gluten
Mousse de foie ; Liver mousse ; 180 ; 420
@rillettes bch,epi,nui own 550 g - 25
> Longuement mijotées, à tartiner. ; Slow-cooked, made to spread. ; rillettes, tartine, apéritif
Rillettes {de porc|d'oie|de canard|de poulet} ; {Pork|Goose|Duck|Chicken} rillettes ; 180 ; 420|590|560|450
@bacon bch,nui own 550 g - 15
> Fumée au bois de hêtre. ; Smoked over beech wood. ; lard, lardons, poitrine
Lardons {fumés|nature} ; {Smoked|Plain} bacon cubes ; 200 ; 320|310
Poitrine fumée, 6 tranches ; Smoked bacon, 6 slices ; 150 ; 390
"""

FISH = """
@whole-fish poi own 550 g fish 2
> De ligne ou de petits bateaux, écaillé et vidé. ; Line-caught or small boats, scaled and gutted. ; poisson, four, grillade
{Daurade entière|Bar entier|Maquereau entier|Sole entière|Truite entière} ; Whole {sea bream|sea bass|mackerel|sole|trout} ; 400|450|350|300|300 ; 990|1390|490|1290|590
Sardines fraîches ; Fresh sardines ; 500 ; 590
@fish-fillet poi own 550 g fish 2
> Levé ce matin, sans arêtes. ; Filleted this morning, boned. ; poisson, filet, dos
{Dos de cabillaud|Pavé de saumon|Filet de merlu|Filet de lieu noir|Thon albacore} ; {Cod loin|Salmon fillet|Hake fillet|Coley fillet|Yellowfin tuna} ; 300|300|300|300|250 ; 1190|990|850|690|1090
Joues de lotte ; Monkfish cheeks ; 250 ; 990
Raie, l'aile ; Skate wing ; 350 ; 790
@smoked-fish poi,epi own 550 g fish 15
> Salé au sel sec, fumé au hêtre. ; Dry-salted, smoked over beech. ; saumon fumé, truite fumée, fêtes
Saumon fumé, {2|4} tranches ; Smoked salmon, {2|4} slices ; 80|160 ; 590|1090
Truite fumée ; Smoked trout ; 120 ; 690
Haddock ; Smoked haddock ; 300 ; 890
Maquereau fumé au poivre ; Peppered smoked mackerel ; 200 ; 490
@oyster poi own 550 piece molluscs 5
> Affinées en claires, bourriche fermée. ; Finished in clear ponds, boxed. ; huîtres, fêtes
Huîtres n° 3, la {douzaine|bourriche de 24} ; No. 3 oysters, {12|24} ; 12|24 ; 1190|2190
Huîtres n° 2, la douzaine ; No. 2 oysters, 12 ; 12 ; 1390
@mussel poi own 550 g molluscs 3
> Grattées, prêtes à cuire. ; Scrubbed, ready to cook. ; moules, coques, coquillages
Moules de bouchot ; Pole-grown mussels ; 1000 ; 590
{Coques|Palourdes|Bulots cuits} ; {Cockles|Clams|Cooked whelks} ; 500 ; 590|890|690
@prawn poi own 550 g crustaceans 3
> Cuites en mer ou crues, calibre généreux. ; Cooked at sea or raw, generous size. ; crevettes, gambas, langoustines
Crevettes roses cuites ; Cooked pink prawns ; 250 ; 590
Gambas crues ; Raw king prawns ; 300 ; 990
Langoustines ; Langoustines ; 400 ; 1590
Crevettes grises ; Brown shrimps ; 150 ; 490
@crab poi own 550 g crustaceans 3
> Vivant ou cuit du jour. ; Live or cooked today. ; crabe, tourteau, homard
Tourteau cuit ; Cooked brown crab ; 800 ; 1290
Homard bleu ; Blue lobster ; 600 ; 2990
Chair de crabe ; Crab meat ; 150 ; 990
@scallop poi own 550 g molluscs 3
> Pêchées à la drague, charnues. ; Dredged, plump. ; saint-jacques, noix
Coquilles Saint-Jacques, les 6 ; Scallops in shell, 6 ; 900 ; 1190
Noix de Saint-Jacques ; Shelled scallops ; 250 ; 1490
@fish-spread poi,epi,nui own 550 g fish,milk 15
> À tartiner à l'apéritif. ; To spread with drinks. ; tarama, rillettes, apéritif
Tarama {blanc|au citron} ; Taramasalata, {plain|lemon} ; 100 ; 390|420 ; +eggs
Rillettes de {thon|saumon|maquereau} ; {Tuna|Salmon|Mackerel} rillettes ; 120 ; 450|490|420
"""

COOKED = """
@gratin tra own 1000 g milk 3
> Doré au four, il ne reste qu'à réchauffer. ; Browned in the oven: just warm it. ; gratin, plat cuisiné
Gratin {dauphinois|de courgettes|de chou-fleur} ; {Potato|Courgette|Cauliflower} gratin ; 350 ; 590|620|590
Brandade de morue ; Salt cod purée ; 350 ; 790 ; +fish
Hachis parmentier ; Shepherd's pie ; 400 ; 750
@stew tra,bch own 1000 g celery 4
> Mijoté toute la nuit en cocotte. ; Simmered overnight in cast iron. ; plat cuisiné, mijoté
Bœuf bourguignon ; Beef bourguignon ; 400 ; 990 ; +sulphites
Blanquette de veau ; Veal blanquette ; 400 ; 1050 ; +milk
Poulet basquaise ; Basque chicken ; 400 ; 850
Curry de légumes ; Vegetable curry ; 400 ; 720
Petit salé aux lentilles ; Salt pork with lentils ; 400 ; 790
@lasagne tra,nui own 1000 g gluten,milk,eggs,celery 3
> Pâte fraîche, sauce longue. ; Fresh pasta, slow sauce. ; lasagnes, plat cuisiné
Lasagnes {à la bolognaise|aux épinards|au saumon} ; {Bolognese|Spinach|Salmon} lasagne ; 400 ; 820|790|890 ; +||fish
@salad-bowl tra,nui own 1000 g mustard 2
> Fraîche du matin, sauce à part. ; Made this morning, dressing apart. ; salade composée, déjeuner
{Taboulé|Carottes râpées|Céleri rémoulade|Salade de lentilles|Piémontaise} ; {Tabbouleh|Grated carrots|Celeriac remoulade|Lentil salad|Potato and ham salad} ; 250 ; 390|320|350|420|420 ; +gluten||celery,eggs||eggs
Salade {niçoise|césar|grecque} ; {Niçoise|Caesar|Greek} salad ; 350 ; 850|890|820 ; +eggs,fish|eggs,fish,gluten,milk|milk
@soup tra,nui,pri own 1000 ml celery 4
> Moulinée sans crème ni poudre. ; Blended without cream or powder. ; soupe, velouté
Velouté de {potiron|poireaux|tomates} ; {Pumpkin|Leek|Tomato} velouté ; 500 ; 490|470|480
Soupe de lentilles corail ; Red lentil soup ; 500 ; 490
Gaspacho ; Gazpacho ; 500 ; 490
@savoury-pie tra,bou own 1000 g gluten,milk,eggs 2
> Feuilletage au beurre, garniture généreuse. ; Butter puff, generous filling. ; feuilleté, tourte
Friand {à la viande|au fromage} ; {Meat|Cheese} puff ; 140 ; 350|340
Tourte {aux champignons|lorraine} ; {Mushroom|Lorraine} pie ; 350 ; 790|820
Bouchée à la reine ; Chicken vol-au-vent ; 200 ; 590
@cooked-vegetable tra own 1000 g - 3
> Légumes du marché, huile d'olive. ; Market vegetables, olive oil. ; légumes, accompagnement
Ratatouille ; Ratatouille ; 350 ; 620
Tomates farcies, les 2 ; Stuffed tomatoes, 2 ; 400 ; 790
Légumes rôtis au thym ; Roast vegetables with thyme ; 350 ; 590
@dip tra,epi,nui own 550 g sesame 8
> À partager avec du bon pain. ; To share with good bread. ; apéritif, tartinade
{Houmous|Tapenade noire|Caviar d'aubergine|Guacamole|Tzatziki} ; {Hummus|Black olive tapenade|Aubergine caviar|Guacamole|Tzatziki} ; 150 ; 390|420|420|450|390 ; +||||milk
@fresh-pasta tra,epi own 550 g gluten,eggs 6
> Roulées ce matin, cuisson trois minutes. ; Rolled this morning, three minutes to cook. ; pâtes fraîches, ravioli
Tagliatelles {nature|à l'encre de seiche} ; Tagliatelle, {plain|squid ink} ; 250 ; 390|490 ; +|molluscs
Ravioli {ricotta-épinards|aux cèpes|au bœuf} ; {Ricotta and spinach|Porcini|Beef} ravioli ; 250 ; 590|690|620 ; +milk||
Gnocchi de pomme de terre ; Potato gnocchi ; 400 ; 420
@pizza tra,nui own 1000 g gluten,milk 1
> Pâte levée deux jours, cuite à la pierre. ; Two-day dough, baked on stone. ; pizza, soir
Pizza {margherita|reine|quatre fromages|végétarienne} ; {Margherita|Ham and mushroom|Four cheese|Vegetable} pizza ; 420 ; 990|1150|1250|1150
@dessert-glass tra,bou own 1000 g milk,eggs 3
> En verrine consignée. ; In a returnable glass. ; dessert, verrine
{Mousse au chocolat|Crème caramel|Riz au lait|Tiramisu|Panna cotta} ; {Chocolate mousse|Crème caramel|Rice pudding|Tiramisu|Panna cotta} ; 120 ; 350|320|310|420|360 ; +soy|||gluten|
@ice-cream tra,nui,cho own 550 ml milk,eggs 200
> Turbinée dans l'atelier, sans arôme. ; Churned in our kitchen, no flavouring. ; glace, sorbet, dessert
Glace {vanille|chocolat|pistache|caramel beurre salé} ; {Vanilla|Chocolate|Pistachio|Salted caramel} ice cream ; 500 ; 790|790|890|820 ; +|soy|nuts|
Sorbet {framboise|citron|mangue} ; {Raspberry|Lemon|Mango} sorbet ; 500 ; 750
"""

WARES = read(MEAT) + read(CURED) + read(FISH) + read(COOKED)
