"""Looks of the house: care, cleaning, tools, kitchen, animals, bicycles."""

from __future__ import annotations

from marketplace.demo.town.shelves.family import read_table

CARE = """
soap             | soap                | stacked soap bars, stamp                | green, honey, lavender, rose
liquid-soap      | liquid soap         | pump bottle                             | amber glass; label colour
shampoo          | shampoo             | flat-cap bottle                         | bottle colour; label
toothpaste       | oral care           | tube and brush                          | tube stripe; brush colour
face-cream       | face creams         | low jar with lid                        | lid, jar colours
hand-cream       | hand creams         | metal tube                              | tube colour; flower
sun-care         | sun care            | orange tube with sun                    | spf band colour
deodorant        | deodorants          | roll-on or stick                        | colours
plaster          | first aid           | box of plasters                         | green, white, red cross-free box
baby-care        | baby care           | bottle and cotton                       | pastel blue, green
food-supplement  | food supplements    | small pot with capsules                 | pot amber, white; label
perfume          | scents              | perfume bottle                          | liquid colour; cap
essential-oil    | essential oils      | small dropper bottle                    | label by plant
thermometer      | health devices      | thermometer or hot-water bottle         | white, teal, red
"""

HOUSEHOLD = """
washing-liquid   | laundry liquid      | handled bottle                          | bottle blue, green, white
dish-soap        | dish soap           | slim bottle with nozzle                 | liquid green, yellow
household-clean  | cleaners            | spray bottle                            | vinegar, soda, black soap
sponge           | sponges and cloths  | stack of sponges and cloth              | colours
brush            | brushes             | wooden brush                            | bristle; handle
broom            | brooms              | broom and pan                           | handle, bristle colours
paper-roll       | paper goods         | rolls stacked                           | pattern; pack colour
bin-bag          | bin bags            | roll with one bag                       | grey, green, black
match            | matches and lights  | matchbox with matches                   | box label colour
air-freshener    | home scents         | diffuser with sticks                    | liquid; label
"""

HARDWARE = """
hammer           | hand tools          | hammer, pliers or saw                   | handle colour
screwdriver      | screwdrivers        | pair of screwdrivers                    | handle colour
screw            | screws and nails    | box with screws in front                | brass, steel
light-bulb       | light bulbs         | bulb with filament                      | warm, white; shape
battery          | batteries           | two upright batteries                   | bands of colour
adhesive         | glue and tape       | tube or tape roll                       | tube and tape colours
paint            | paint               | tin with brush and drip                 | paint colour
padlock          | locks               | padlock with key                        | brass, steel, blue
plug             | electrical          | extension lead or plug                  | white, black, fabric cord
torch            | torches             | torch with beam                         | body colour
garden-tool      | garden tools        | secateurs or trowel                     | handle colour
"""

KITCHEN = """
saucepan         | pans                | saucepan or frying pan                  | steel, black, enamel colour
kitchen-knife    | knives              | kitchen knife                           | handle wood, black, colour
board            | boards              | cutting board                           | wood tones; slate
plate            | plates              | stack of plates                         | glaze colours, rim
glass            | glasses             | two glasses                             | clear, tinted
bowl             | bowls               | nested bowls                            | glaze colours
table-linen      | table linen         | folded napkins or tea towel             | stripes, checks
baking-tin       | baking tins         | tart or cake tin                        | steel, black; fluted
whisk            | utensils            | whisk, spoon, spatula in jar            | wood, steel, silicone colours
storage-jar      | storage jars        | swing-top jar                           | rubber ring orange; contents
"""

PETS = """
dog-food         | dog food            | big bag with dog head                   | bag colour; dog
cat-food         | cat food            | tin or bag with cat head                | bag colour; cat
pet-treat        | pet treats          | pouch with bone biscuits                | pouch colour
pet-toy          | pet toys            | ball, rope or mouse                     | colours
pet-bed          | pet beds and bowls  | round cushion or bowl                   | fabric, glaze
leash            | leashes             | coiled leash with collar                | strap colour
bird-seed        | bird seed           | bag with bird                           | bag colour; bird
cat-litter       | cat litter          | carton or sack                          | pack colour
"""

CYCLING = """
bike-light       | bike lights         | front and rear light                    | red, white glow; body
bike-lock        | bike locks          | u-lock or chain                         | black, colour sleeve
inner-tube       | tubes and tyres     | coiled tube in box or tyre              | box colour
bike-pump        | pumps               | floor pump                              | colour
helmet           | helmets             | town helmet                             | colours
bike-bag         | bike bags           | pannier bag                             | canvas colours
bike-bell        | bells               | round bell                              | brass, colours
"""

FAMILIES = (
    read_table("care", CARE)
    + read_table("household", HOUSEHOLD)
    + read_table("hardware", HARDWARE)
    + read_table("kitchen", KITCHEN)
    + read_table("pets", PETS)
    + read_table("cycling", CYCLING)
)
