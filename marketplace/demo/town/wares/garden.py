"""The greengrocer's stand."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

FRUIT = """
@apple pri,bio own 550 g - 20
> Croquantes, cueillies à maturité dans les vergers voisins. ; Crisp, picked ripe in orchards nearby. ; pomme, fruit
Pommes {gala|golden|reinette|granny|boskoop} ; {Gala|Golden|Reinette|Granny|Boskoop} apples ; 1000 ; 290|270|350|310|340
Pommes à compote, le filet ; Cooking apples, net ; 2000 ; 420
@pear pri,bio own 550 g - 10
> Fondantes et juteuses, à point dans deux jours. ; Melting and juicy, ripe in two days. ; poire, fruit
Poires {conférence|williams|comice} ; {Conference|Williams|Comice} pears ; 1000 ; 340|380|420
@orange pri,bio,nui own 550 g - 20
> Pleines de jus, non traitées après récolte. ; Full of juice, untreated after harvest. ; orange, jus, agrume
Oranges {à jus|de table|sanguines} ; {Juicing|Table|Blood} oranges ; 2000|1000|1000 ; 490|330|420
Pamplemousse rose, la pièce ; Pink grapefruit, each ; 350 ; 130
@lemon pri,bio,nui,poi own 550 g - 20
> Zeste parfumé, non traité. ; Fragrant zest, untreated. ; citron, agrume
Citrons {jaunes|bio|verts} ; {Yellow|Organic yellow|Green} lemons ; 500 ; 220|320|290
@clementine pri,bio own 550 g - 12
> Avec leurs feuilles, faciles à éplucher. ; With their leaves, easy to peel. ; clémentine, mandarine, agrume
Clémentines de Corse ; Corsican clementines ; 1000 ; 390
Mandarines ; Mandarins ; 1000 ; 360
@banana pri,bio,nui own 550 g - 6
> À cuisiner vertes ou à croquer dorées. ; Cook them green or eat them golden. ; banane, fruit
Bananes {cavendish|bio équitables} ; {Cavendish|Organic fair-trade} bananas ; 1000 ; 210|290
Bananes plantain ; Plantains ; 1000 ; 320
@grape pri own 550 g - 6
> Grains fermes, sucre et fraîcheur. ; Firm berries, sweet and fresh. ; raisin, fruit
Raisin {noir|blanc|muscat} ; {Black|White|Muscat} grapes ; 500 ; 240|240|330
@strawberry pri own 550 g - 3
> Cueillies à l'aube, à manger le jour même. ; Picked at dawn, eat them today. ; fraise, fruit rouge
Fraises {gariguette|charlotte|mara des bois} ; {Gariguette|Charlotte|Mara des bois} strawberries ; 250 ; 390|360|450
@raspberry pri,bio own 550 g - 3
> En barquette, fragiles et parfumées. ; In a punnet, fragile and fragrant. ; framboise, myrtille, mûre, fruit rouge
Framboises ; Raspberries ; 125 ; 320
Myrtilles ; Blueberries ; 125 ; 290
{Mûres|Groseilles|Cassis} ; {Blackberries|Redcurrants|Blackcurrants} ; 125 ; 320|310|330
@cherry pri own 550 g - 5
> Burlat ou cœur-de-pigeon, charnues. ; Early or firm-fleshed, plump. ; cerise, fruit
Cerises {burlat|napoléon} ; {Burlat|Napoleon} cherries ; 500 ; 450|490
@peach pri own 550 g - 5
> Chair tendre, parfum d'été. ; Tender flesh, summer scent. ; pêche, nectarine, abricot
Pêches {blanches|jaunes|plates} ; {White|Yellow|Flat} peaches ; 1000 ; 420|390|450
Nectarines ; Nectarines ; 1000 ; 410
Abricots ; Apricots ; 1000 ; 420
@plum pri own 550 g - 6
> Sucrées, parfaites en tarte. ; Sweet, perfect in a tart. ; prune, mirabelle, quetsche
{Mirabelles|Quetsches|Reines-claudes} ; {Mirabelle plums|Damson plums|Greengages} ; 1000 ; 450|360|420
@melon pri own 550 g - 5
> Choisi au poids et à l'odeur, prêt à couper. ; Chosen by weight and scent, ready to cut. ; melon, pastèque
Melon charentais ; Charentais melon ; 900 ; 320
Pastèque, le quart ; Watermelon, quarter ; 1500 ; 420
@kiwi pri,bio own 550 g - 14
> Du Sud-Ouest, riche en vitamine C. ; From the South-West, rich in vitamin C. ; kiwi, fruit
Kiwis {verts|jaunes} ; {Green|Gold} kiwis ; 500 ; 250|350
@exotic-fruit pri,bio own 550 g - 6
> Mûr à point, arrivé par bateau. ; Ripe, and it came by ship. ; ananas, mangue, avocat
Ananas victoria ; Victoria pineapple ; 700 ; 390
Mangue mûre ; Ripe mango ; 400 ; 290
Avocats, les 2 ; Avocados, 2 ; 380 ; 290
Avocat mûr à point ; Ripe avocado ; 200 ; 170
@fig pri own 550 g - 3
> Mûries au soleil, chair rouge. ; Ripened in the sun, red flesh. ; figue, fruit
Figues {violettes|blanches} ; {Purple|White} figs ; 500 ; 490|520
@dried-fruit pri,bio,epi,nui own 550 g sulphites 180
> En vrac, servi au cornet. ; Loose, served in a paper cone. ; fruits secs, apéritif, énergie
Abricots secs ; Dried apricots ; 250 ; 420
Dattes {medjool|deglet} ; {Medjool|Deglet} dates ; 250 ; 490|320
Pruneaux dénoyautés ; Pitted prunes ; 250 ; 350
Figues séchées ; Dried figs ; 250 ; 360
Raisins secs ; Raisins ; 250 ; 240
Cranberries séchées ; Dried cranberries ; 200 ; 350
"""

VEGETABLES = """
@tomato pri,bio own 550 g - 5
> Mûries sur pied, jamais au froid. ; Vine-ripened, never chilled. ; tomate, salade
Tomates {rondes|en grappe|cœur-de-bœuf|noires de Crimée|anciennes mélangées} ; {Round|Vine|Beef|Black Crimean|Mixed heirloom} tomatoes ; 1000 ; 290|350|490|520|550
Tomates cerises ; Cherry tomatoes ; 250 ; 240
@potato pri,bio,nui own 550 g - 30
> De nos voisins maraîchers, lavées à l'eau claire. ; From market gardeners nearby, rinsed in clear water. ; pomme de terre, purée, frites
Pommes de terre {à chair ferme|à purée|à frites} ; {Waxy|Mashing|Frying} potatoes ; 2000 ; 320|290|290
Pommes de terre {grenaille|vitelotte} ; {Baby|Violet} potatoes ; 1000 ; 320|450
Patates douces ; Sweet potatoes ; 1000 ; 320
@carrot pri,bio own 550 g - 14
> Avec leurs fanes, croquantes et sucrées. ; With their tops, crunchy and sweet. ; carotte, soupe
Carottes {des sables|fanes|multicolores} ; {Sand-grown|Bunched|Rainbow} carrots ; 1000|700|700 ; 190|260|340
@onion pri,bio,nui own 550 g - 40
> La base de tout bon plat. ; Where every good dish begins. ; oignon, cuisine
Oignons {jaunes|rouges|blancs nouveaux} ; {Yellow|Red|New white} onions ; 1000|1000|500 ; 190|240|220
@garlic pri,bio own 550 g - 60
> Tressé, séché, parfumé. ; Plaited, dried, fragrant. ; ail, échalote
Ail {blanc|rose|violet}, les 2 têtes ; {White|Pink|Violet} garlic, 2 heads ; 120 ; 170|220|210
Échalotes ; Shallots ; 500 ; 290
@leek pri,bio own 550 g - 10
> Fûts bien blancs, arrachés ce matin. ; Long white shafts, pulled this morning. ; poireau, soupe
Poireaux {la botte|jeunes} ; {Leeks, bundle|Young leeks} ; 1000|500 ; 320|280
@lettuce pri,bio own 550 g - 3
> Cueillie à la rosée, croquante. ; Cut in the dew, crisp. ; salade, laitue, mâche
{Laitue|Batavia|Feuille de chêne|Frisée}, la pièce ; {Butterhead|Batavia|Oak-leaf|Curly} lettuce, each ; 300 ; 140|150|150|190
Mâche ; Lamb's lettuce ; 150 ; 240
Roquette ; Rocket ; 125 ; 220
Jeunes épinards ; Baby spinach ; 250 ; 290
@cabbage pri,bio own 550 g - 12
> Pommé, ferme, de pleine terre. ; Firm heads grown in open ground. ; chou, brocoli, chou-fleur
Chou {vert|rouge}, la pièce ; {Green|Red} cabbage, each ; 1000 ; 240|260
Chou-fleur, la pièce ; Cauliflower, each ; 900 ; 290
Brocoli ; Broccoli ; 500 ; 220
Choux de Bruxelles ; Brussels sprouts ; 500 ; 260
@courgette pri,bio own 550 g - 6
> Petites et fermes, peau fine. ; Small and firm, thin skin. ; courgette, aubergine, ratatouille
Courgettes {vertes|jaunes|rondes} ; {Green|Yellow|Round} courgettes ; 1000 ; 260|320|350
Aubergines ; Aubergines ; 1000 ; 320
@pepper pri,bio own 550 g - 8
> Charnus, à griller ou à croquer. ; Fleshy: grill them or eat them raw. ; poivron, piment
Poivron {rouge|jaune|vert} ; {Red|Yellow|Green} pepper ; 500 ; 240|240|190
Piments doux ; Mild chillies ; 150 ; 190
@cucumber pri,bio own 550 g - 6
> Frais et croquant. ; Fresh and crunchy. ; concombre, salade
Concombre {long|noa} ; {Long|Small} cucumber ; 400|250 ; 150|120
@bean pri own 550 g - 4
> Fins, cueillis à la main. ; Fine, picked by hand. ; haricot, petits pois, légume
Haricots {verts|beurre|plats} ; {Green|Yellow wax|Flat} beans ; 500 ; 320|340|310
Petits pois à écosser ; Peas to shell ; 500 ; 290
@mushroom pri,bio own 550 g - 4
> De la cave ou des bois, brossés. ; From the cave or the woods, brushed. ; champignon, girolle, cèpe
Champignons {de Paris blancs|de Paris bruns|pleurotes|shiitaké} ; {White button|Brown button|Oyster|Shiitake} mushrooms ; 250 ; 220|240|390|450
Girolles ; Chanterelles ; 250 ; 690
Cèpes ; Porcini ; 250 ; 850
@pumpkin pri,bio own 550 g - 40
> Chair ferme au goût de châtaigne. ; Firm flesh that tastes of chestnut. ; courge, potimarron, soupe
{Potimarron|Butternut} entier ; Whole {red kuri squash|butternut} ; 1200 ; 350|360
Potiron, la tranche ; Pumpkin, slice ; 800 ; 220
@radish pri own 550 g - 4
> La botte, avec beurre et sel. ; By the bunch, with butter and salt. ; radis, navet
Radis {roses|noirs} ; {Pink|Black} radishes ; 300 ; 150|190
Navets nouveaux ; New turnips ; 500 ; 220
@root-vegetable pri,bio own 550 g celery 20
> Légumes oubliés, saveurs retrouvées. ; Forgotten vegetables, flavours found again. ; betterave, panais, céleri
Betteraves {crues|cuites} ; {Raw|Cooked} beetroot ; 500 ; 190|220
Panais ; Parsnips ; 500 ; 240
Céleri-rave ; Celeriac ; 800 ; 260
Topinambours ; Jerusalem artichokes ; 500 ; 240
@artichoke pri own 550 g - 6
> Gros et serré, à effeuiller en vinaigrette. ; Big and tight, leaf by leaf with vinaigrette. ; artichaut, asperge
Artichaut {camus|poivrade} ; {Globe|Baby violet} artichoke ; 450|400 ; 190|290
Asperges {blanches|vertes} ; {White|Green} asparagus ; 500 ; 590|560
@herbs pri,bio,poi own 550 g - 4
> En bouquet, coupées du matin. ; By the bunch, cut this morning. ; herbes, basilic, persil
{Basilic|Persil plat|Menthe|Coriandre|Ciboulette|Thym|Aneth} ; {Basil|Flat parsley|Mint|Coriander|Chives|Thyme|Dill} ; 40 ; 150|120|140|140|140|150|160
"""

WARES = read(FRUIT) + read(VEGETABLES)
