"""Tools, kitchen, animals and bicycles."""

from __future__ import annotations

from marketplace.demo.town.wares.ware import read

TOOLS = """
@hammer qui packed 2000 piece - 0
> Acier forgé, garanti à vie. ; Forged steel, lifetime guarantee. ; outil, marteau, pince
{Marteau|Pince universelle|Scie à main} ; {Hammer|Pliers|Hand saw} ; 1 ; 1490|1290|1690
@screwdriver qui packed 2000 piece - 0
> Manche bien en main. ; Comfortable handle. ; tournevis, bricolage
Tournevis {plat|cruciforme} ; {Flat|Cross-head} screwdriver ; 1 ; 590
Coffret de 8 tournevis ; Set of 8 screwdrivers ; 8 ; 1990
@screw qui packed 2000 piece - 0
> En boîte ou au détail. ; Boxed or loose. ; vis, clous, chevilles
Vis à bois 4 × 40, les 50 ; Wood screws 4 × 40, 50 ; 50 ; 490
Clous assortis ; Assorted nails ; 100 ; 390
Chevilles et vis, les 20 ; Plugs and screws, 20 ; 20 ; 450
@light-bulb qui,dro,nui packed 2000 piece - 0
> LED, quinze mille heures. ; LED, fifteen thousand hours. ; ampoule, lumière
Ampoule LED E27 {blanc chaud|blanc froid|filament} ; E27 LED bulb, {warm|cool|filament} ; 1 ; 490|490|690
Ampoule LED E14 ; E14 LED bulb ; 1 ; 450
@battery qui,dro,nui,pap packed 2000 piece - 0
> Alcalines longue durée. ; Long-life alkaline. ; piles, énergie
Piles {AA|AAA}, les 4 ; {AA|AAA} batteries, 4 ; 4 ; 490
Piles rechargeables AA, les 4 ; Rechargeable AA batteries, 4 ; 4 ; 1490
@adhesive qui,pap,nui packed 2000 piece - 0
> Colle vite et bien. ; Sticks fast and well. ; colle, ruban adhésif
Colle {universelle|à bois|forte} ; {All-purpose|Wood|Super} glue ; 1 ; 390|490|450
Ruban {transparent|toilé} ; {Clear|Cloth} tape ; 1 ; 250|590
@paint qui packed 2000 ml - 0
> Acrylique, sans odeur, mate. ; Acrylic, odourless, matt. ; peinture, mur
Peinture {blanche|bleu gris|vert sauge|ocre} ; {White|Blue-grey|Sage green|Ochre} paint ; 500 ; 1690
@padlock qui,cyc packed 2000 piece - 0
> Deux clés livrées. ; Two keys supplied. ; cadenas, serrure
Cadenas {30|40} mm ; {30|40} mm padlock ; 1 ; 990|1290
@plug qui,dro packed 2000 piece - 0
> Aux normes françaises. ; To French standards. ; multiprise, rallonge
Multiprise 4 prises ; 4-socket extension ; 1 ; 1290
Rallonge 3 m ; 3 m extension lead ; 1 ; 990
@torch qui,cyc packed 2000 piece - 0
> Rechargeable, étanche. ; Rechargeable, waterproof. ; lampe torche, frontale
Lampe torche {de poche|longue portée} ; {Pocket|Long-range} torch ; 1 ; 1290|1990
@garden-tool qui,fle packed 2000 piece - 0
> Acier trempé, manche en frêne. ; Tempered steel, ash handle. ; jardin, sécateur, plantoir
{Sécateur|Transplantoir|Griffe} ; {Secateurs|Trowel|Hand fork} ; 1 ; 2290|990|990
"""

KITCHEN = """
@saucepan tab packed 2000 piece - 0
> Tous feux, induction comprise. ; All hobs, induction too. ; casserole, poêle, cocotte
Casserole inox {16|20} cm ; Steel saucepan {16|20} cm ; 1 ; 3490|4290
Poêle {fer|inox} 24 cm ; {Iron|Steel} frying pan 24 cm ; 1 ; 3990|4990
Cocotte en fonte {rouge|bleue} ; {Red|Blue} cast-iron pot ; 1 ; 9900
@kitchen-knife tab packed 2000 piece - 0
> Forgé, à affûter en boutique. ; Forged, sharpened in the shop. ; couteau, cuisine
Couteau {d'office|de chef|à pain} ; {Paring|Chef's|Bread} knife ; 1 ; 1490|4490|3290
@board tab packed 2000 piece - 0
> Hêtre ou olivier, huilé. ; Beech or olive, oiled. ; planche, découper
Planche {hêtre|olivier|ardoise} ; {Beech|Olive wood|Slate} board ; 1 ; 2490|3990|1990
@plate tab own 2000 piece - 0
> Grès émaillé à la main. ; Hand-glazed stoneware. ; assiette, vaisselle
Assiette plate {bleue|écrue|verte} ; {Blue|Ecru|Green} dinner plate ; 1 ; 1490
Assiettes à dessert, les 4 ; Dessert plates, 4 ; 4 ; 3990
@glass tab packed 2000 piece - 0
> Verre trempé. ; Tempered glass. ; verre, table
Verres {à eau|à vin|teintés}, les 4 ; {Water|Wine|Tinted} glasses, 4 ; 4 ; 1690|2490|2290
@bowl tab own 2000 piece - 0
> Pour la soupe ou le café. ; For soup or coffee. ; bol, saladier
Bol {rayé|uni bleu|moucheté} ; {Striped|Plain blue|Speckled} bowl ; 1 ; 1290
Saladier en grès ; Stoneware salad bowl ; 1 ; 3490
@table-linen tab,mer packed 2000 piece - 0
> Lin et coton tissés serré. ; Tightly woven linen and cotton. ; torchon, serviette, nappe
Torchon {rayé rouge|rayé bleu|à carreaux} ; {Red-striped|Blue-striped|Checked} tea towel ; 1 ; 990
Serviettes en lin, les 4 ; Linen napkins, 4 ; 4 ; 2990
@baking-tin tab packed 2000 piece - 0
> Démoule sans effort. ; Turns out with ease. ; moule, pâtisserie
Moule {à tarte|à cake|à brioche} ; {Tart|Loaf|Brioche} tin ; 1 ; 1490|1390|1590
@whisk tab packed 2000 piece - 0
> Bois d'olivier ou inox. ; Olive wood or steel. ; fouet, spatule, cuillère
Fouet inox ; Steel whisk ; 1 ; 1290
Cuillère en bois d'olivier ; Olive wood spoon ; 1 ; 990
Spatule souple ; Flexible spatula ; 1 ; 850
@storage-jar tab,bio packed 2000 piece - 0
> Joint en caoutchouc, fermeture mécanique. ; Rubber ring, swing-top. ; bocal, conserve
Bocal {0,5|1|1,5} litre ; {0.5|1|1.5}-litre jar ; 1 ; 490|590|690
"""

PETS = """
@dog-food ani,nui packed 2000 g - 500
> Viande en premier ingrédient. ; Meat comes first. ; chien, croquettes
Croquettes chien {adulte|petit chien}, 2 kg ; {Adult|Small} dog biscuits, 2 kg ; 2000 ; 1490|1590
@cat-food ani,nui packed 2000 g - 500
> Recette complète, sans colorant. ; Complete recipe, no colouring. ; chat, croquettes, pâtée
Croquettes chat {adulte|stérilisé}, 1,5 kg ; {Adult|Neutered} cat biscuits, 1.5 kg ; 1500 ; 1290|1390
Pâtée chat {au saumon|au poulet} ; {Salmon|Chicken} cat food ; 85 ; 150
@pet-treat ani packed 2000 g - 300
> À donner sans compter, ou presque. ; Give freely, or nearly. ; friandise, chien, chat
Friandises {chien|chat} ; {Dog|Cat} treats ; 100 ; 450|390
Os à mâcher ; Chew bone ; 120 ; 350
@pet-toy ani packed 2000 piece - 0
> Résiste aux crocs. ; Stands up to teeth. ; jouet, chien, chat
Balle rebondissante ; Bouncing ball ; 1 ; 590
Corde à nœuds ; Knotted rope ; 1 ; 790
Souris en feutre ; Felt mouse ; 1 ; 490
@pet-bed ani packed 2000 piece - 0
> Housse lavable. ; Washable cover. ; panier, gamelle
Coussin {gris|à carreaux} ; {Grey|Checked} cushion ; 1 ; 2990
Gamelle en grès ; Stoneware bowl ; 1 ; 1290
@leash ani packed 2000 piece - 0
> Sangle douce, mousqueton solide. ; Soft strap, solid clip. ; laisse, collier
Laisse {rouge|bleue} ; {Red|Blue} lead ; 1 ; 1490
Collier {rouge|cuir} ; {Red|Leather} collar ; 1 ; 1190|1690
@bird-seed ani,bio packed 1000 g - 500
> Mélange d'hiver pour le jardin. ; Winter mix for the garden. ; oiseaux, graines
Graines pour oiseaux ; Bird seed ; 1000 ; 490
Boules de graisse, les 6 ; Fat balls, 6 ; 540 ; 390
@cat-litter ani,nui packed 2000 g - 0
> Végétale, se jette au compost. ; Plant-based, compostable. ; litière, chat
Litière végétale ; Plant litter ; 5000 ; 990
"""

CYCLES = """
@bike-light cyc packed 2000 piece - 0
> Rechargeable, visible à 500 m. ; Rechargeable, seen at 500 m. ; vélo, éclairage
Éclairage {avant|arrière} ; {Front|Rear} light ; 1 ; 2290|1790
Kit avant et arrière ; Front and rear set ; 1 ; 3490
@bike-lock cyc packed 2000 piece - 0
> Acier trempé. ; Hardened steel. ; vélo, antivol
Antivol {en U|chaîne|pliant} ; {U-lock|Chain lock|Folding lock} ; 1 ; 3990|4490|5490
@inner-tube cyc packed 2000 piece - 0
> Valve au choix, posée si vous voulez. ; Valve of your choice, fitted if you like. ; vélo, chambre à air, pneu
Chambre à air {700|26 pouces} ; Inner tube {700|26 inch} ; 1 ; 690
Pneu ville 700 × 38 ; Town tyre 700 × 38 ; 1 ; 2490
Kit rustines ; Puncture kit ; 1 ; 490
@bike-pump cyc packed 2000 piece - 0
> Manomètre lisible, double tête. ; Clear gauge, dual head. ; vélo, pompe
Pompe à pied {acier|compacte} ; {Steel|Compact} floor pump ; 1 ; 3490|2490
@helmet cyc packed 2000 piece - 0
> Léger, réglage d'une main. ; Light, one-hand fit. ; vélo, casque
Casque {noir|blanc|vert}, adulte ; {Black|White|Green} helmet, adult ; 1 ; 4990
Casque enfant ; Child's helmet ; 1 ; 3490
@bike-bag cyc packed 2000 piece - 0
> Étanche, se décroche d'un geste. ; Waterproof, off in one move. ; vélo, sacoche, panier
Sacoche {grise|ocre|bleue} ; {Grey|Ochre|Blue} pannier ; 1 ; 5990
@bike-bell cyc packed 2000 piece - 0
> Un seul ding suffit. ; One ding is enough. ; vélo, sonnette
Sonnette {laiton|chromée|rouge} ; {Brass|Chrome|Red} bell ; 1 ; 1290|990|990
"""

WARES = read(TOOLS) + read(KITCHEN) + read(PETS) + read(CYCLES)
