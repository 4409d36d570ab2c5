"""Every setting of the product, read once from the environment; a wrong one refuses to start and names itself.

One module a subject; Django reads them all from here. What production refuses stands in `refusals`, which comes last.
"""

from marketplace.project.settings.bells import *
from marketplace.project.settings.clocks import *
from marketplace.project.settings.doors import *
from marketplace.project.settings.engines import *
from marketplace.project.settings.house import *
from marketplace.project.settings.money import *
from marketplace.project.settings.people import *
from marketplace.project.settings.place import *
from marketplace.project.settings.refusals import refuse_the_demo
from marketplace.project.settings.trust import *

refuse_the_demo()
