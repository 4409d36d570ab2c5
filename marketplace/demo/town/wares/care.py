"""Flowers, care and cleaning."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

FLOWERS = """
@bouquet fle own 1000 piece - 6
> Composé à la commande avec les fleurs du jour. ; Made to order with the day's flowers. ; fleurs, bouquet, cadeau
Bouquet du jour {petit|moyen|grand} ; Bouquet of the day, {small|medium|large} ; 1 ; 1990|2990|4490
Bouquet {champêtre|tout blanc|rose et pêche|coloré} ; {Country|All-white|Pink and peach|Colourful} bouquet ; 1 ; 2990|3490|3490|3290
@rose fle own 1000 piece - 6
> Tiges de 50 cm, têtes fermes. ; 50 cm stems, firm heads. ; rose, fleurs, amour
Roses {rouges|roses|blanches|jaunes}, les 10 ; {Red|Pink|White|Yellow} roses, 10 ; 10 ; 1990
Rose rouge, la tige ; Single red rose ; 1 ; 390
@tulip fle own 1000 piece - 5
> Serrées, elles s'ouvriront chez vous. ; Still closed: they open at home. ; tulipe, printemps, fleurs
Tulipes {rouges|jaunes|roses|mélangées}, les 10 ; {Red|Yellow|Pink|Mixed} tulips, 10 ; 10 ; 990
@seasonal-flower fle own 1000 piece - 6
> Cultivées à moins de cent kilomètres. ; Grown within a hundred kilometres. ; pivoine, tournesol, dahlia, fleurs
{Pivoines|Tournesols|Dahlias|Renoncules|Anémones}, les 5 ; {Peonies|Sunflowers|Dahlias|Ranunculus|Anemones}, 5 ; 5 ; 1490|990|1190|1190|990
@dried-flowers fle own 2000 piece - 0
> Séchées ici, elles durent des années. ; Dried here, they last for years. ; fleurs séchées, décoration
Bouquet séché {blé et lavande|pampas|pastel} ; Dried bunch, {wheat and lavender|pampas|pastel} ; 1 ; 1990|2490|2290
Couronne séchée ; Dried wreath ; 1 ; 2990
@green-plant fle own 1000 piece - 0
> Rempotée, avec sa fiche d'entretien. ; Repotted, with its care sheet. ; plante verte, intérieur
{Monstera|Pothos|Ficus|Calathéa|Pilea} ; {Monstera|Pothos|Ficus|Calathea|Pilea} ; 1 ; 2490|1290|2290|1990|1190
@flowering-plant fle own 1000 piece - 0
> En fleurs pour plusieurs semaines. ; In flower for weeks. ; orchidée, cyclamen, plante fleurie
Orchidée {violette|rose} ; {Violet|Pink} orchid ; 1 ; 2290
Cyclamen {blanc|rouge} ; {White|Red} cyclamen ; 1 ; 990
@succulent fle own 1000 piece - 0
> Presque sans eau, beaucoup de lumière. ; Hardly any water, plenty of light. ; cactus, succulente
Cactus {rond|cierge} ; {Round|Column} cactus ; 1 ; 690|990
Trio de succulentes ; Trio of succulents ; 3 ; 1490
@garden-plant fle own 1000 piece - 0
> Pour balcon et jardin. ; For balcony and garden. ; jardin, balcon, plant
Lavande en pot ; Potted lavender ; 1 ; 690
Géraniums, les 6 ; Geraniums, tray of 6 ; 6 ; 1490
Plants {de fraisiers|d'aromatiques}, les 3 ; {Strawberry|Herb} plants, 3 ; 3 ; 790
@seeds fle,bio,qui packed 1000 piece - 700
> Semences reproductibles. ; Open-pollinated seeds. ; graines, potager, semis
Graines {de radis|de tomates|de capucines|de tournesols|de basilic} ; {Radish|Tomato|Nasturtium|Sunflower|Basil} seeds ; 1 ; 350
@vase fle,tab own 2000 piece - 0
> Grès émaillé ou verre soufflé. ; Glazed stoneware or blown glass. ; vase, décoration
Vase {grès bleu|verre clair|terre cuite} ; {Blue stoneware|Clear glass|Terracotta} vase ; 1 ; 2990|1990|2490
@candle fle,tab,sav packed 2000 g - 0
> Cire végétale, quarante heures. ; Vegetable wax, forty hours. ; bougie, parfum
Bougie {figuier|fleur de coton|feu de bois} ; {Fig tree|Cotton flower|Wood fire} candle ; 180 ; 1990
Bougies flambeau, les 6 ; Dinner candles, 6 ; 300 ; 790
"""

CARE = """
@soap sav,dro,par,bio packed 2000 g - 0
> Saponifié à froid, surgras. ; Cold-process, superfatted. ; savon, toilette
Savon {à l'olive|au miel|à la lavande|à la rose} ; {Olive|Honey|Lavender|Rose} soap ; 100 ; 490|520|490|520
Savon de Marseille, le cube ; Marseille soap cube ; 300 ; 590
@liquid-soap sav,dro,par,nui packed 2000 ml - 0
> Flacon rechargeable en boutique. ; Refill it in the shop. ; savon liquide, gel douche
Savon liquide {verveine|amande} ; {Verbena|Almond} liquid soap ; 300 ; 790
Gel douche {agrumes|neutre} ; {Citrus|Unscented} shower gel ; 250 ; 650
@shampoo par,sav,dro,nui packed 2000 ml - 0
> Sans sulfate, cheveux légers. ; Sulphate-free, light hair. ; shampoing, cheveux
Shampoing {doux|cheveux gras|cheveux secs} ; {Gentle|Oily hair|Dry hair} shampoo ; 250 ; 790|850|850
@shampoo par,sav,dro,nui packed 2000 g - 0
> Sans sulfate, cheveux légers. ; Sulphate-free, light hair. ; shampoing, cheveux, solide
Shampoing solide ; Shampoo bar ; 75 ; 890
@toothpaste par,dro,nui,bio packed 2000 ml - 0
> Protège l'émail. ; Protects enamel. ; dentifrice, brosse à dents
Dentifrice {menthe|enfant|gencives} ; {Mint|Children's|Gum} toothpaste ; 75 ; 390|350|490
@toothpaste par,dro,nui,bio packed 2000 piece - 0
> Brins souples aux bouts arrondis. ; Soft bristles with rounded tips. ; brosse à dents, dentifrice
Brosse à dents {souple|médium} ; {Soft|Medium} toothbrush ; 1 ; 350
@face-cream par,sav packed 2000 ml - 0
> Hydrate vingt-quatre heures, sans parfum. ; Hydrates for twenty-four hours, fragrance-free. ; crème, visage, soin
Crème {hydratante|riche|apaisante} ; {Moisturising|Rich|Soothing} cream ; 50 ; 1690|1990|1890
Eau micellaire ; Micellar water ; 250 ; 990
@hand-cream par,sav,dro packed 2000 ml - 0
> Pénètre vite, adoucit longtemps. ; Sinks in fast, softens long. ; crème mains, soin
Crème mains {karité|amande|rose} ; {Shea|Almond|Rose} hand cream ; 75 ; 790
Baume à lèvres ; Lip balm ; 5 ; 450
@sun-care par packed 2000 ml - 0
> Haute protection, sans filtre nocif pour l'eau. ; High protection, kind to water. ; solaire, crème, été
Lait solaire SPF {30|50} ; SPF {30|50} sun milk ; 150 ; 1490|1690
Après-soleil ; After-sun ; 200 ; 1290
@deodorant par,dro,nui,sav packed 2000 ml - 0
> Sans sels d'aluminium. ; No aluminium salts. ; déodorant, hygiène
Déodorant {à bille|crème|stick} ; {Roll-on|Cream|Stick} deodorant ; 50 ; 590|890|650
@plaster par,nui packed 2000 piece - 0
> Pour la trousse de la maison. ; For the first-aid kit. ; pansement, premiers soins
Pansements assortis, les 20 ; Assorted plasters, 20 ; 20 ; 390
Bande et compresses ; Bandage and pads ; 1 ; 490
Antiseptique en spray ; Antiseptic spray ; 1 ; 590
@baby-care par,nui packed 2000 ml - 0
> Formule douce dès la naissance. ; Gentle from birth. ; bébé, liniment, couches
Liniment ; Liniment ; 500 ; 790
Lait de toilette bébé ; Baby cleansing milk ; 250 ; 690
@food-supplement par,bio packed 550 piece - 700
> Cure d'un mois, conseil au comptoir. ; One month's course, advice at the counter. ; vitamines, complément
Vitamine {C|D} ; Vitamin {C|D} ; 30 ; 890
Magnésium ; Magnesium ; 60 ; 1190
Gelée royale ; Royal jelly ; 20 ; 1490
@perfume sav,par packed 2000 ml - 0
> Composée ici, vaporisateur en verre. ; Composed here, glass atomiser. ; parfum, eau de toilette
Eau {de figuier|de verveine|de cèdre} ; {Fig|Verbena|Cedar} water ; 100 ; 3490
@essential-oil par,bio,sav packed 2000 ml - 700
> Distillée à la vapeur. ; Steam-distilled. ; huile essentielle, aromathérapie
Huile essentielle {de lavande|d'eucalyptus|d'arbre à thé|de citron} ; {Lavender|Eucalyptus|Tea tree|Lemon} essential oil ; 10 ; 590|550|650|490
@thermometer par packed 2000 piece - 0
> Simple et fiable. ; Simple and reliable. ; thermomètre, bouillotte
Thermomètre ; Thermometer ; 1 ; 990
Bouillotte {bleue|écrue} ; {Blue|Ecru} hot-water bottle ; 1 ; 1490
"""

HOUSE = """
@washing-liquid dro,bio,nui packed 2000 ml - 0
> Biodégradable, trente lavages. ; Biodegradable, thirty washes. ; lessive, linge
Lessive {au savon|lavande|sans parfum} ; {Soap|Lavender|Unscented} laundry liquid ; 1500 ; 990|1050|990
@dish-soap dro,bio,nui packed 2000 ml - 0
> Dégraisse sans abîmer les mains. ; Cuts grease, kind to hands. ; liquide vaisselle
Liquide vaisselle {citron|amande} ; {Lemon|Almond} dish soap ; 500 ; 290
@household-clean dro,bio,nui packed 2000 ml - 0
> L'essentiel du ménage au naturel. ; Natural cleaning, the essentials. ; ménage, vinaigre, nettoyant
Vinaigre ménager ; Cleaning vinegar ; 1000 ; 190
Nettoyant multi-usage ; All-purpose cleaner ; 500 ; 390
Savon noir ; Black soap ; 1000 ; 690
@sponge dro,nui,bio packed 2000 piece - 0
> Se rincent, se réutilisent. ; Rinse and use again. ; éponge, lavette
Éponges, les 3 ; Sponges, 3 ; 3 ; 290
Lavettes microfibre, les 4 ; Microfibre cloths, 4 ; 4 ; 490
@brush dro,qui packed 2000 piece - 0
> Bois de hêtre, fibres naturelles. ; Beech and natural fibre. ; brosse, vaisselle
Brosse {à vaisselle|à légumes|à chaussures} ; {Dish|Vegetable|Shoe} brush ; 1 ; 590|550|690
@broom dro,qui packed 2000 piece - 0
> Manche en bois, poils souples. ; Wooden handle, soft bristles. ; balai, pelle
Balai ; Broom ; 1 ; 1490
Pelle et balayette ; Dustpan and brush ; 1 ; 890
@paper-roll dro,nui,bio packed 2000 piece - 0
> Papier recyclé. ; Recycled paper. ; papier toilette, essuie-tout
Papier toilette, les {6|12} ; Toilet paper, {6|12} ; 6|12 ; 350|650
Essuie-tout, les 2 ; Kitchen roll, 2 ; 2 ; 290
Mouchoirs, les 10 étuis ; Tissues, 10 packs ; 10 ; 250
@bin-bag dro,nui packed 2000 piece - 0
> Lien coulissant. ; Drawstring. ; sac poubelle
Sacs {30|50} litres, les 20 ; {30|50}-litre bags, 20 ; 20 ; 320|390
@match dro,nui,qui packed 2000 piece - 0
> Pour bougies et cheminée. ; For candles and fires. ; allumettes, allume-feu
Allumettes, la grande boîte ; Matches, large box ; 1 ; 190
Allume-feu naturels ; Natural fire-lighters ; 32 ; 490
@air-freshener dro,sav packed 2000 ml - 0
> Diffuse trois mois. ; Lasts three months. ; parfum d'ambiance, diffuseur
Diffuseur {figue|thé blanc|agrumes} ; {Fig|White tea|Citrus} diffuser ; 100 ; 1690
"""

WARES = read(FLOWERS) + read(CARE) + read(HOUSE)
