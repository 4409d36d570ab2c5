"""Which words of a name ask for which look: `family count | words of look 0 | words of look 1 | …`."""

from __future__ import annotations

LOOK_LIST = """
country-loaf 3 | campagne,epeautre | miche | complet,seigle,sarrasin
sandwich-loaf 3 | nature | brioche | complet
special-bread 5 | noix | figues | olives | raisins,lardons | cereales,chevre
bun 3 | nature,raisins,pepites | sucre | burger
croissant 3 | croissant | amandes
brioche 3 | brioche | sucre | pralines
fruit-tart 4 | fraises | citron | pommes,poires | framboises,myrtilles
eclair 4 | chocolat | cafe | pistache,paris | vanille,chouquettes
layer-cake 3 | mille | opera,foret,royal | fraisier
loaf-cake 3 | citron,quarts | marbre,epices | confits
cookie 3 | sables,tuiles | pepites,chocolats | noisettes
macaron 5 | framboise,coffret | pistache | chocolat,cafe | vanille | violette
meringue 3 | nature,petites | rose | cacao
quiche 4 | lorraine | poireaux | saumon | chevre
sandwich 4 | jambon,croque | chevre | poulet,thon | vegetarien
hard-cheese 4 | comte,beaufort,cantal,parmesan | emmental,gruyere | mimolette,gouda | raclette,tomme
goat-cheese 4 | cendree | valencay | crottin,pelardon,rocamadour,selles | buche,herbes,chabichou
fresh-cheese 3 | nature,faisselle,ricotta,mozzarella,mascarpone | herbes | ail et fines
yogurt 5 | fraises | nature,brebis | myrtilles | vanille,caramel,chocolat | citron
milk 3 | demi | entier | ribot,cru
eggs 4 | plein air | caille | bio
apple 4 | gala | granny | golden | reinette,boskoop,compote
pear 3 | comice | williams | conference
orange 3 | table | sanguines,pamplemousse | jus
lemon 2 | jaunes,bio | verts
banana 3 | cavendish | plantain | bio
grape 3 | noir | blanc | muscat
raspberry 4 | framboises | myrtilles | mures,cassis | groseilles
cherry 3 | burlat | coeur | napoleon
peach 3 | peches | nectarines | abricots
plum 4 | quetsches | mirabelles | reines
melon 3 | melon | vert | pasteque
kiwi 2 | verts | jaunes
exotic-fruit 3 | ananas | mangue | avocat
fig 2 | violettes | blanches
dried-fruit 4 | abricots | dattes,figues | pruneaux,raisins | cranberries
tomato 4 | rondes,grappe,cerises,bœuf | anciennes | noires | zebrees
potato 4 | ferme,grenaille,puree | rouges | vitelotte | patates,frites
carrot 3 | sables,fanes | jaunes | multicolores
onion 3 | jaunes | rouges | blancs
garlic 4 | ail blanc | rose | violet | echalotes
lettuce 3 | laitue,batavia,mache,roquette,epinards | chene | frisee
cabbage 4 | vert,bruxelles | rouge | chou-fleur | brocoli
courgette 3 | vertes,rondes | jaunes | aubergines
pepper 4 | rouge | jaune | vert,piments
bean 3 | verts,plats | beurre | petits pois
mushroom 3 | blancs,pleurotes | bruns,shiitake,cepes | girolles
pumpkin 3 | potimarron,potiron | vert | butternut
radish 3 | roses | noirs | navets
root-vegetable 3 | betteraves | panais | celeri,topinambours
artichoke 3 | camus | poivrade | asperges
herbs 4 | basilic | persil,coriandre,aneth | menthe | thym,ciboulette
roast 3 | bœuf | veau,dindonneau | porc
lamb 2 | cotelettes | gigot,souris
poultry 3 | blanc,coquelet | jaune | pintade,roti
chicken-cut 3 | cuisses | filets,escalopes | magret
sausage 4 | toulouse,chipolatas,strasbourg,blanc,morteau | merguez | herbes | noir
cooked-ham 3 | blanc | l'os | herbes,persille
dry-sausage 3 | nature,rosette | poivre,chorizo | noisettes,figues
pate 3 | pistaches | campagne,canard,foie | lapin,croute
whole-fish 4 | daurade | bar entier,truite | maquereau,sardines | sole
fish-fillet 3 | cabillaud,merlu,lieu,lotte,raie | saumon | thon
smoked-fish 3 | saumon | truite,maquereau | haddock
mussel 3 | moules | palourdes,bulots | coques
prawn 3 | roses | grises,gambas | langoustines
crab 3 | tourteau,chair | homard
fish-spread 3 | tarama,saumon | thon | maquereau
gratin 3 | dauphinois,brandade,hachis | courgettes | chou-fleur
stew 3 | bourguignon,sale | blanquette | basquaise,curry
lasagne 3 | bolognaise | epinards | saumon
salad-bowl 4 | lentilles,nicoise | carottes | celeri,piemontaise,cesar | taboule,grecque
soup 4 | potiron | poireaux | tomates,gaspacho | lentilles
savoury-pie 3 | fromage,reine | champignons | viande,lorraine
cooked-vegetable 2 | ratatouille,rotis,puree | farcies
dip 4 | houmous,tzatziki | tapenade | aubergine | guacamole
fresh-pasta 6 | tagliatelles nature,gnocchi | epinards | encre | cepes,bœuf
pizza 3 | margherita,reine | fromages | vegetarienne
dessert-glass 4 | mousse | caramel | panna | riz,tiramisu
ice-cream 4 | vanille,citron,mangue,caramel | chocolat | framboise | pistache
dry-pasta 3 | penne,spaghetti,linguine | coquillettes | fusilli,completes
rice 3 | long,basmati,rond,arborio | rouge | noir
flour 3 | t55 | complete,seigle,sarrasin,chataigne | t80
lentils 4 | vertes,beluga | corail,rouges | blancs | chiches,quinoa
olive-oil 3 | vert | mur | colza,tournesol,noix,sesame
vinegar 3 | balsamique | vin rouge,framboise | cidre
mustard 3 | forte,estragon | ancienne | miel
salt 3 | fin | gros,nature | herbes
spice 5 | paprika,safran | curcuma,curry | noir | herbes | cumin,cannelle,blanc,baies
sauce 4 | basilic,ketchup | vert | curry,mayonnaise | olives,legumes,rouge,soja
olives 3 | vertes,farcies | noires | herbes
pickles 3 | cornichons | oignons | capres
tinned-veg 4 | petits pois | mais | tomates | artichaut,chiches
crisps 5 | au sel | paprika | legumes | vinaigre
crackers 3 | fromage | sesame | romarin,gressins
nuts 4 | cajou,cacahuetes | amandes,noisettes | pistaches | cerneaux
cereal 3 | avoine,croustillant | chocolat | fruits
plant-milk 4 | avoine | amandes | soja | riz
bread-crisp 3 | froment | seigle,sarrasin | completes
baby-food 3 | pomme | carotte | poire,courgette
jam 5 | fraises | abricots,oranges,mirabelles | myrtilles,figues | framboises
honey 4 | fleurs,tilleul | acacia | chataignier | lavande
spread 4 | cacao | tout noisette,amandes | caramel | marrons
sugar 4 | poudre,morceaux | canne | glace
sweets 3 | berlingots,guimauves | caramels,reglisses | pates de fruits
nougat 3 | blanc | noir | pistache
syrup 4 | menthe | grenadine | citron | orgeat
compote 4 | compote de pommes | poire | rhubarbe | peches
chocolate-bar 4 | noir | lait
truffle 4 | cacao | coco | pistache
chocolate-figure 9 | poule | - | ours en chocolat noir | - | poisson,friture | ours en chocolat lait
candied-fruit 3 | orangettes | gingembre,marrons | citronnettes
sparkling-wine 4 | bourgogne,loire | champagne brut | rose | clairette
beer 4 | blonde,triple,ipa | ambree | brune | blanche
spirit 4 | gin,blanc,poire | whisky,ambre,marc,calvados | verveine | cassis
aperitif 4 | rouge | gentiane,pastis,pineau | blanc
water 3 | source,plate | petillante
juice 4 | pomme,poire | orange,abricot | raisin | tomate
lemonade 4 | limonade | cola | gingembre | the glace
green-tea 4 | sencha | menthe | jasmin | matcha
herbal-tea 4 | camomille | verveine | menthe | tilleul,soir
teapot 5 | celadon | noire,fonte | blanche
coffee-maker 2 | italienne,filtre | piston
cup 5 | ecrue,raye | bleue | gres | brique | verte
childrens-album 3 | renard | baleine,bateau | hibou,chouette
cookbook 3 | legumes,marche | cocottes | gateaux,pains
travel-guide 3 | bretagne,iles | refuges,balades | ville
practical-book 3 | potager,arbres | tricoter,couture | velo
notebook 12 | rouge uni | bleu | - | vert | - | - | rouge raye
fountain-pen 6 | rouge | bleu nuit | ocre | vert | prune | noir
ink 5 | bleue | noire | violette | verte
desk-tool 3 | ciseaux | agrafeuse | regle,taille
greeting-card 4 | merci | naissance | fleurs,postales | anniversaire
diary 5 | rouge | bleu | motifs
wooden-toy 2 | train | cubes,formes
plush 12 | lapin | ours | elephant
toy-car 4 | rouge | tracteur | jaune
outdoor-toy 3 | cerf | ballon | corde
baby-toy 2 | anneaux | hochet
doll 4 | fleurs | bleue
yarn 8 | rose | canard | moutarde | mauve | vert | rouille | marine,gris | ecru,blanc
ribbon 8 | rouge | paon | ocre | mauve | vert | corail | bleu | dentelle
needle-kit 3 | ciseaux | metre | aiguilles
rose 4 | rouge | roses roses | blanches | jaunes
tulip 5 | rouges | roses | jaunes | melangees
seasonal-flower 3 | pivoines,renoncules | tournesols | dahlias,anemones
dried-flowers 3 | ble | couronne | pampas,pastel
bouquet 4 | coloré,petit | moyen,rose | champetre,grand | tout blanc
green-plant 3 | monstera,calathea | ficus | pothos,pilea
flowering-plant 4 | orchidee rose | cyclamen blanc | orchidee violette | cyclamen rouge
succulent 3 | cactus | trio
garden-plant 3 | lavande,aromatiques | geraniums,tomates | fraisiers
vase 5 | bleu | verre | terre
candle 5 | coton,flambeau | rose | figuier | feu
soap 5 | olive | miel | lavande | rose | marseille
essential-oil 5 | lavande | eucalyptus,arbre | citron
thermometer 2 | thermometre | bouillotte
washing-liquid 4 | marine | savon | sans | lavande
dish-soap 4 | amande | citron
household-clean 4 | vinaigre | multi | savon noir
hammer 3 | marteau | pince | scie
light-bulb 3 | chaud,e14 | froid | filament
adhesive 2 | colle | ruban
paint 6 | bleu gris | brique | ocre | sauge | blanche
garden-tool 3 | transplantoir | secateur | griffe
saucepan 10 | casserole | fer | rouge | - | - | poele inox | - | - | bleue
board 4 | hetre | clair | olivier | ardoise
plate 5 | bleue | ecrue,dessert | brique | verte
glass 10 | a eau | - | - | - | - | a vin | teintes
table-linen 15 | raye rouge | - | serviettes | - | - | - | raye bleu | - | - | - | carreaux
baking-tin 2 | tarte | cake,brioche
pet-toy 3 | balle | corde | souris
pet-bed 2 | coussin | gamelle
leash 5 | rouge | bleue | cuir
bike-lock 2 | en u,pliant | chaine
inner-tube 2 | chambre,rustines | pneu
helmet 6 | blanc | enfant | bleu | ocre | noir | vert
bike-bag 5 | olive | ocre | bleue | brique | grise
bike-bell 5 | laiton | chromee | rouge
"""
