"""Looks of the larder: dry goods, sweets, drinks, wine, coffee and tea."""

from __future__ import annotations

from marketplace.demo.town.shelves.family import read_table

GROCERY = """
dry-pasta        | pasta               | paper bag with window of pasta          | shape; bag blue, green, red
rice             | rice                | cloth bag with label                    | white, red, black grain; bag colour
flour            | flour               | paper flour bag                         | bag cream, brown, blue stripe
lentils          | pulses              | glass jar of pulses                     | green, coral, white beans, chickpeas
olive-oil        | oil                 | slim oil bottle                         | oil green to gold; label
vinegar          | vinegar             | square bottle with cork                 | dark balsamic, red, cider gold
mustard          | mustard             | short jar with lid                      | yellow, grained, honey; label colour
salt             | salt                | round salt box                          | blue, white, herbs
spice            | spices              | small spice jar                         | paprika red, turmeric yellow, pepper, herbs
sauce            | sauces              | tall jar of sauce                       | tomato, pesto green, curry
olives           | olives              | bowl or jar of olives                   | green, black, herbs
pickles          | pickles             | jar of pickles                          | gherkin green, onion white, caper
tinned-fish      | tinned fish         | flat oval tin with key                  | label: blue, red, yellow
tinned-veg       | tinned vegetables   | round tin with label                    | peas green, corn yellow, tomato red
stock-cube       | stock               | small carton                            | green, gold
crisps           | crisps              | pillow bag                              | bag: blue, red, green, black
crackers         | savoury biscuits    | carton with biscuits in front           | cheese, sesame, rosemary
nuts             | nuts                | bag with clear window                   | cashew, almond, pistachio, walnut
cereal           | cereals             | upright carton with bowl                | oat, chocolate, fruit
plant-milk       | plant drinks        | brick carton with cap                   | oat, almond, soya, rice
bread-crisp      | crispbread          | flat pack of toasts                     | wheat, rye
baby-food        | baby food           | small jar with bear label               | apple, carrot, pear
"""

SWEET = """
jam              | jam                 | jar with cloth lid                      | fruit colour; cloth check
honey            | honey               | hexagonal jar with dipper               | pale cream to dark amber
spread           | spreads             | wide jar with knife                     | cocoa, hazelnut, caramel, chestnut
sugar            | sugar               | box of cubes or bag                     | white, brown
biscuit-box      | biscuit boxes       | decorated tin of biscuits               | tin: blue, red, cream
sweets           | sweets              | cellophane bag of sweets                | berlingots, caramels, jellies
nougat           | nougat              | bar with nuts                           | white, brown, pistachio
syrup            | syrup               | tall bottle with pourer                 | mint, grenadine, lemon, almond
compote          | fruit compotes      | glass jar of purée                      | apple, pear, rhubarb, peach
baking-aid       | baking needs        | small sachets and vanilla pod           | vanilla, yeast, almond powder
chocolate-bar    | chocolate bars      | bar half unwrapped                      | dark, milk, white, ruby; wrapper
chocolate-box    | chocolate boxes     | open box with pralines                  | box ribbon; assortments
truffle          | truffles            | pile of cocoa truffles                  | cocoa, coconut, pistachio
chocolate-figure | chocolate figures   | moulded chocolate animal                | hen, fish, bear; dark, milk
candied-fruit    | candied fruit       | orange sticks half dipped               | orange, ginger, lemon
"""

DRINKS = """
red-wine         | red wine            | wine bottle, dark glass                 | label and capsule colours
white-wine       | white wine          | slender bottle, pale green              | wine pale to gold; label
rose-wine        | rosé wine           | clear bottle, pink                      | pink tone; label
sparkling-wine   | sparkling wine      | bottle with foil and muselet            | foil gold, black, rose
beer             | beer                | small brown bottle or can               | blond, amber, dark; label art
cider            | cider               | corked cider bottle                     | amber; label green, red
spirit           | spirits             | square bottle with stopper              | clear, amber, green liqueur
aperitif         | aperitif wines      | round bottle with old label             | red, amber, white
water            | water               | clear bottle                            | still blue cap, sparkling green cap
juice            | fruit juice         | glass juice bottle                      | apple, orange, grape, tomato
lemonade         | soft drinks         | swing-top bottle                        | lemon, cola brown, ginger, iced tea
"""

HOT_DRINKS = """
coffee-beans     | coffee beans        | kraft bag with valve, beans             | label stripe; roast
ground-coffee    | ground coffee       | round tin or bag with scoop             | tin: red, green, black
coffee-capsule   | coffee capsules     | box with capsules in front              | capsule colours
black-tea        | black tea           | tin caddy                               | red, navy, gold
green-tea        | green tea           | square tin with leaf                    | greens; jasmine white
herbal-tea       | herbal tea          | paper bag with flowers                  | camomile, verbena, mint, lime
cocoa            | drinking chocolate  | round cocoa tin and whisk               | brown; cream
teapot           | teapots             | round teapot                            | glaze colour: celadon, black, white
coffee-maker     | coffee makers       | moka pot or french press                | silver, red, black
cup              | cups                | cup and saucer                          | glaze colour, stripe
"""

FAMILIES = (
    read_table("grocery", GROCERY)
    + read_table("sweet", SWEET)
    + read_table("drinks", DRINKS)
    + read_table("hot-drinks", HOT_DRINKS)
)
