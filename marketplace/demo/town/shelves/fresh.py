"""Looks of the fresh counters: bread, cakes, cheese, fruit, vegetables, meat, fish, cooked dishes."""

from __future__ import annotations

from marketplace.demo.town.shelves.family import read_table

BAKERY = """
baguette         | baguette            | long loaf, slanting cuts, floury        | crust pale gold to dark; seeds or none
country-loaf     | country loaf        | big oval loaf, cross cut, flour bloom   | crust brown; crumb colour of wheat, rye
sandwich-loaf    | sandwich loaf       | tin loaf with two slices leaning        | crust; crumb white, honey, brown
special-bread    | special bread       | small round loaf studded with nuts      | studs: walnut, fig, olive, raisin, seeds
bun              | bun                 | shiny round milk bun                    | plain, sugar grains, sesame
croissant        | croissant           | crescent with layered segments          | gold to brown; almond flakes
pain-chocolat    | chocolate pastry    | rolled rectangle, two dark sticks       | gold; glaze; nuts
brioche          | brioche             | fluted head-on-body brioche             | gold; sugar pearls, pink pralines
fruit-tart       | fruit tart          | round tart with fruit rings             | fruit: strawberry, lemon, apple, raspberry
eclair           | eclair              | long choux with glossy top              | icing: chocolate, coffee, pistachio, vanilla
layer-cake       | layered cake slice  | upright slice with three layers         | layers: cream, chocolate, red fruit
loaf-cake        | loaf cake           | sliced cake loaf                        | lemon, chocolate marble, candied fruit
cookie           | biscuits            | stack of three round biscuits           | butter, chocolate chips, hazelnut
macaron          | macarons            | row or pyramid of macarons              | shells: pink, green, brown, yellow, violet
meringue         | meringue            | swirled white peak                      | white, pink, cocoa dust
quiche           | quiche              | quiche with one slice out               | bacon, leek, spinach, goat cheese
sandwich         | sandwich            | baguette sandwich, filling visible      | ham, cheese, tuna, vegetables
"""

CHEESE = """
hard-cheese      | hard cheese         | wedge cut from a wheel, smooth          | paste ivory to orange; rind brown, grey
soft-cheese      | soft white cheese   | round with bloomy rind, one wedge out   | rind white, cream; wooden box
washed-cheese    | washed-rind cheese  | orange round, soft middle               | rind apricot to red
blue-cheese      | blue cheese         | wedge with blue-green veins             | paste white, cream; vein density
goat-cheese      | goat cheese         | log, pyramid or disc                    | ash grey, white, herbs, pepper
sheep-cheese     | sheep cheese        | half wheel with natural rind            | paste ivory; rind amber, grey
fresh-cheese     | fresh cheese        | pot of white curd, spoon                | plain, herbs, garlic
butter           | butter              | block half unwrapped, curl              | yellow tone; salt crystals; paper colour
cream            | cream               | small glass pot with label              | lid and label colour
yogurt           | yogurt              | glass yogurt pot                        | fruit layer colour; plain
milk             | milk                | glass bottle                            | cap colour: blue, red, green
eggs             | eggs                | open box of six eggs                    | shell cream to brown
"""

FRUIT = """
apple            | apples              | two apples, one with leaf               | red, green, yellow, bicolour
pear             | pears               | two pears                               | green, yellow, russet
orange           | oranges             | orange and a half                       | orange, blood red
lemon            | lemons              | lemon and a half                        | yellow, lime green
clementine       | clementines         | clementines with leaves                 | orange tone
banana           | bananas             | bunch of bananas                        | yellow, green tips
grape            | grapes              | bunch of grapes                         | black, white, pink
strawberry       | strawberries        | punnet of strawberries                  | red tone
raspberry        | soft berries        | punnet of berries                       | raspberry, blueberry, blackberry, currant
cherry           | cherries            | pairs of cherries                       | dark red, bright red, yellow
peach            | stone fruit         | peach with half and stone               | peach, nectarine, apricot
plum             | plums               | three plums                             | violet, gold, green
melon            | melon               | melon with slice out                    | orange or green flesh; watermelon
kiwi             | kiwis               | kiwi and a half                         | green, gold
exotic-fruit     | exotic fruit        | pineapple or mango standing             | pineapple, mango, avocado
fig              | figs                | figs, one open                          | violet, green
dried-fruit      | dried fruit         | paper cone of dried fruit               | apricot, date, prune, cranberry
"""

VEGETABLES = """
tomato           | tomatoes            | tomatoes on the vine                    | red, yellow, black, green striped
potato           | potatoes            | potatoes in a heap                      | yellow, red skin, violet
carrot           | carrots             | bunch with green tops                   | orange, yellow, purple
onion            | onions              | onions, one cut                         | yellow, red, white
garlic           | garlic              | garlic head and cloves                  | white, pink, violet; shallot
leek             | leeks               | bundle of leeks                         | green tones
lettuce          | lettuce             | round salad head                        | green, red-edged, curly
cabbage          | cabbage             | cabbage head                            | green, red, cauliflower, broccoli
courgette        | courgettes          | courgettes with flower                  | green, yellow, aubergine violet
pepper           | peppers             | pepper with highlight                   | red, yellow, green
cucumber         | cucumber            | cucumber and slices                     | green tones
bean             | green beans         | bundle of beans or pods                 | green, butter yellow, peas
mushroom         | mushrooms           | mushrooms in a basket                   | white, brown, chanterelle gold
pumpkin          | squash              | ribbed squash                           | orange, green, butternut beige
radish           | radishes            | bunch of radishes                       | pink, black, turnip violet
root-vegetable   | root vegetables     | beetroot or parsnip with leaves         | beet red, cream, celeriac
artichoke        | artichokes          | artichoke head                          | green, violet; asparagus
herbs            | fresh herbs         | tied bunch of herbs                     | basil, parsley, mint, thyme
"""

BUTCHER = """
beef-steak       | beef steak          | marbled steak with rosemary             | red tone; marbling
roast            | roast               | tied roast                              | beef, veal, pork
minced-meat      | minced meat         | mound of mince on paper                 | red, pink
pork-chop        | chops               | two chops with bone                     | pork, veal, lamb
lamb             | lamb                | leg or rack of lamb                     | pink tone; herbs
poultry          | poultry             | whole plucked chicken, tied             | white, yellow corn-fed; guinea fowl
chicken-cut      | poultry cuts        | drumsticks or fillets                   | skin gold; turkey; duck
sausage          | sausages            | linked sausages                         | pink, red merguez, herb green, dark
cooked-ham       | cooked ham          | slices fanned beside ham                | pink tone; rind, herbs
dry-sausage      | dry sausage         | cured sausage with slices               | white bloom; pepper, nuts
cured-ham        | cured ham           | thin slices on paper                    | dark red, pink
pate             | pâté                | terrine dish with slice                 | crust; pistachio; dish colour
rillettes        | rillettes           | stoneware or glass jar                  | pork, duck, goose; jar colour
bacon            | bacon               | cubes and slices of bacon               | smoked, plain
"""

FISH = """
whole-fish       | whole fish          | silver fish on ice                      | sea bream, bass, mackerel, sole
fish-fillet      | fish fillet         | thick fillet with skin                  | white, salmon pink, tuna red
smoked-fish      | smoked fish         | fanned slices with dill                 | salmon, trout, haddock gold
oyster           | oysters             | open oysters with lemon                 | shell grey; sizes
mussel           | shellfish           | bowl of mussels or clams                | black, beige, cockles
prawn            | prawns              | curled prawns                           | pink, grey, langoustine orange
crab             | crab and lobster    | crab from above                         | brown-red, blue, orange
scallop          | scallops            | scallop shell with coral                | shell peach; coral orange
fish-spread      | fish spreads        | small pot with spread and toast         | tarama pink, tuna, mackerel
"""

COOKED = """
gratin           | gratin              | oval dish browned on top                | potato, courgette, cauliflower; dish colour
stew             | stew                | cast-iron pot with stew                 | red wine, white sauce, chicken; pot colour
lasagne          | lasagne             | square portion with layers              | meat red, spinach green
salad-bowl       | composed salad      | bowl seen from above                    | lentils, grated carrot, rice, tabbouleh
soup             | soup                | bottle or bowl of soup                  | pumpkin, leek, tomato, lentil
savoury-pie      | pies and pastries   | puff pastry parcel                      | pastry gold; filling
cooked-vegetable | cooked vegetables   | tray of roast vegetables                | ratatouille, stuffed tomato
dip              | dips                | small round pot from above              | hummus, olive, aubergine, guacamole
fresh-pasta      | fresh pasta         | nest of pasta or ravioli                | egg yellow, green, squid black
pizza            | pizza               | round pizza, one slice out              | tomato, white, vegetables
dessert-glass    | desserts in a glass | layered verrine                         | chocolate, caramel, red fruit, rice
ice-cream        | ice cream           | tub with scoop                          | vanilla, chocolate, berry, pistachio
"""

FAMILIES = (
    read_table("bakery", BAKERY)
    + read_table("cheese", CHEESE)
    + read_table("fruit", FRUIT)
    + read_table("vegetables", VEGETABLES)
    + read_table("butcher", BUTCHER)
    + read_table("fish", FISH)
    + read_table("cooked", COOKED)
)
