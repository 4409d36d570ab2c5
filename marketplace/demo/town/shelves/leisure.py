"""Looks of the quiet trades: books, paper, toys, thread, flowers."""

from __future__ import annotations

from marketplace.demo.town.shelves.family import read_table

BOOKS = """
novel            | novels              | book standing at an angle, plain cover  | cover colour; band; abstract motif
crime-novel      | crime novels        | dark cover, one bright shape            | black with yellow, red, teal
childrens-album  | picture books       | wide album with a drawn animal          | bright cover; fox, whale, owl
comic            | comics              | large album with panels                 | panel colours
cookbook         | cookery books       | thick book with a pot on the cover      | cover; vegetable, cake
travel-guide     | travel guides       | slim book with landscape                | sea, mountain, town
poetry           | poetry              | thin cream book                         | cream, pale blue, pale green; ornament
practical-book   | practical books     | book with tool or plant motif           | garden, knitting, bicycle
magazine         | magazines           | two fanned magazines                    | cover photos as shapes
"""

PAPER = """
notebook         | notebooks           | closed notebook with elastic            | cover colour, pattern
fountain-pen     | pens                | pen lying diagonally                    | barrel and nib colours
pencil           | pencils             | cup or fan of pencils                   | colour set
ink              | ink                 | ink bottle                              | blue, black, violet, green
school-paper     | paper pads          | pad with ruled lines                    | ruling; cover
greeting-card    | cards               | card and envelope                       | motif; envelope colour
wrapping         | wrapping paper      | rolls and ribbon                        | patterns
desk-tool        | desk tools          | scissors, stapler or ruler              | tool; handle colour
paint-set        | paint sets          | open paint box with brush               | pan colours
diary            | diaries             | diary with ribbon                       | cover colour
"""

TOYS = """
wooden-toy       | wooden toys         | wooden train or blocks                  | paint colours
plush            | soft toys           | sitting animal plush                    | rabbit, bear, elephant; fur colour
puzzle           | puzzles             | box with loose pieces                   | picture colours
board-game       | board games         | box, pawns and dice                     | box colours
building-set     | building sets       | bricks stacked                          | brick colours
doll             | dolls               | cloth doll                              | dress, hair
toy-car          | toy vehicles        | small car or tractor                    | body colour
outdoor-toy      | outdoor toys        | kite, ball or bucket                    | kite, ball, skipping rope
craft-kit        | craft kits          | box with beads and paper                | theme colours
baby-toy         | baby toys           | rattle or stacking rings                | pastel colours
"""

SEWING = """
yarn             | yarn                | ball of wool and needles                | wool colour
thread           | sewing thread       | spools in a row                         | thread colours
fabric           | fabric              | folded fabric pile                      | prints: stripes, dots, flowers
button           | buttons             | card of buttons                         | button colours
ribbon           | ribbons and trims   | ribbon reel unrolling                   | ribbon colours
needle-kit       | sewing tools        | scissors, needles, tape measure         | tool; colours
"""

FLOWERS = """
bouquet          | bouquets            | wrapped mixed bouquet                   | flower palette; kraft, white paper
rose             | roses               | bunch of roses                          | red, pink, white, yellow
tulip            | tulips              | bunch of tulips                         | all colours
seasonal-flower  | seasonal flowers    | peonies, sunflowers or dahlias          | flower; colours
dried-flowers    | dried flowers       | dried bunch in kraft                    | wheat, lavender, pampas
green-plant      | green plants        | leafy plant in pot                      | leaf shape; pot colour
flowering-plant  | flowering plants    | orchid or cyclamen in pot               | flower; pot colour
succulent        | succulents          | cactus in small pot                     | shape; pot colour
garden-plant     | garden plants       | seedling tray or shrub                  | lavender, geranium, strawberry plant
seeds            | seeds               | seed packet                             | vegetable or flower on packet
vase             | vases               | single vase                             | glaze, shape
candle           | candles             | candle in glass                         | wax and label colour
"""

FAMILIES = (
    read_table("books", BOOKS)
    + read_table("paper", PAPER)
    + read_table("toys", TOYS)
    + read_table("sewing", SEWING)
    + read_table("flowers", FLOWERS)
)
