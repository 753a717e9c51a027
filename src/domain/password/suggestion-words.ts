/**
 * Short, plain, decent English words for suggested passwords: 4 to 6 letters, so that five of them and their hyphens always
 * pass. Written for Regain (docs/decisions/2026-11-22-password-word-lists.md).
 */
export const suggestionWords: readonly string[] = `
acorn actor adapt adobe agent agree ahead album alert alley allow almond alpine amber amount anchor ankle annual
answer anvil apple apron arbor arcade arch arena armor aroma array arrow artist aspen atlas atom attic aunt author
avenue axis azure bacon badge bagel baker ballad ballet bamboo banana band banjo bank banner barge bark barley barn
barrel basil basin basket batch bath bathe baton bazaar beach beacon bead beak beam bean bear beauty beaver beech
beetle begin bell belt bench berry bike birch bird bison blade blaze blend bloom blue board boat body bold bolt bone
bonnet book boost boot border borrow bottle bough bounce bowl brace branch brass brave bread breeze brick bridge brief
bright bring broad bronze brook broom brown brush bubble bucket buckle budget build bulb bundle burst bush butter
button cabin cable cactus cake calm camel camera camp canal candle candy canoe canvas canyon cape caper carbon card
cargo carol carpet carrot cart carve cashew castle casual cattle cave cedar cello cement center cereal chain chair
chalk change chapel chart chase cheek cheer cheese cherry chess chest chick chief chill chime chin chip choice choir
chorus cider cinema circle circus citrus city civic clam clap class clay clean clear cliff climb clock cloth cloud
clover coach coast coat cobalt cocoa coffee coin colony color comb comet comfy common cook cookie copper copy coral
cord cork corn corner cosmic cotton couch count county couple course cousin cover coyote cozy crab cradle craft crane
crater crayon cream creek crest crew crisp crop cross crow crowd crown cruise crumb crust cube cuddle cupola curb cure
curl curry curve custom cycle daily dairy daisy damp dance danger dapper dash dawn decade decide deck deep deer delta
denim dental depot depth desert design desk detail dial diary dice diesel digit dime diner dingo dinner direct dish
divan diver dock doctor dome donkey donor door double dove dozen draft drama draw dream dress drift drill drink drive
drop drum duck dune dust duty eager eagle early earn earth easel east easy echo edge editor eight elbow elder ember
empty enamel energy engine enjoy enough entry equal error escort essay ether event exact extra fabric face fact fair
falcon fall family fancy farm fast feast fence fennel fern ferry fiber fiddle field figure film filter final finch
finger finish fire firm fish flag flame flash flask flat flavor fleet flint float flock floor flora flour flower fluid
flute foam focus foil fold folk follow food forest fork form formal fort fossil found frame fresh friend frog front
frost fruit full fund funny fuzzy galaxy gallon game garage garden garlic garnet gate gather gazebo gecko gentle ghost
giant ginger give glad glass glaze globe glory glove glow glue goal goat gold golf gong good goose gorge gown grace
grain grand grape graph grass gravel gray great green greet grill grin grip grocer ground group grove grow guard guava
guest guide guitar gulf gull habit hall hammer hand handle happy harbor hard harp hawk hazel head health heart heat
heavy hedge height helmet help hemp herb herd hero heron hiker hill hinge hippo hobby hockey holly home honest honey
hood hoof hook hope horn horse hotel hour house hover humble humor hunt husky icicle icon idea igloo image inch indigo
inlet insect inside iris iron island ivory jacket jade jaguar jazz jeans jelly jersey jewel jigsaw join joke jolly
judge juggle juice jumbo jump june jungle junior jury just kayak keen keep kennel kettle kick kind king kiosk kite
kitten kiwi knee knit knob knock knot koala label lace ladder lady lagoon lake lamb lamp land lane large lark laser
latch later laugh lava lawn layer lead leaf league learn ledge legend lemon lend lens lentil lesson letter level lever
life lift light lilac lily lime limit linen link lion liquid list little lizard llama loaf lobby local lodge loft
logic long look loop lotus loud lounge loyal lucky lumber lunar lunch lyric magnet maize major mallet mammal mango
manor mantle maple marble margin marina market marsh mask mason match mayor meadow meal medal medley mellow melody
melon mend mentor menu merit merry metal meter method middle mild mile milk mill mimic mint minute mirror mist mitten
mixer mobile model modern modest moist mole moment mosaic moss motel motor mount mouse mouth movie muffin mule muscle
museum music myth nail name napkin narrow nation native nature navy near neat neck nectar needle nephew nest nettle
never nickel night nimble nine noble noise noodle noon north nose note notice novel number nurse nutmeg oasis ocean
octave office olive omelet onion onward opal open opera orange orbit orchid order organ origin otter outer oven owner
oxygen oyster paddle page paint pair palace palm panda panel papaya paper parade parcel parent park parrot party pasta
paste pastry patch path patio patrol pause peace peach peak peanut pear pearl pebble pecan pedal pencil people pepper
perch piano picnic piece pigeon pillow pilot pine pink pipe pirate pitch pizza place plain planet plank plant plate
plaza plenty plow plum plush pocket poem poet point polar polish pollen pond pony pool poplar poppy porch port postal
potato pouch powder press pretty price pride prince print prism prize profit proper proud prune public puddle puffin
pull pulse pump pupil puppet puppy purple purse puzzle python quail quaint quarry quartz queen quest quick quiet quill
quilt quiz quota rabbit race radar radio radish raft rail rain raisin ramp ranch range ranger rapid raven ravine reach
read ready reason recipe record reef regal region relax relay relief remedy rent repair reply rescue resort rest
return reward rhyme rhythm ribbon rice ride ridge right ring ripple rise river road roast robin robot rock rocket roll
roof room root rope rose rotate rough round route rover royal ruby rudder ruffle rugby ruler rumble runway rural
rustic saddle safari safe sage sail salad salmon salt salute sample sand sandal satin sauce saucer savor scale scarf
scene scenic scent school scoop score scout screen script scroll sculpt seal season seat second seed select senior
sense series sesame seven shade shadow shape share sharp shawl sheep sheet shelf shell shine ship shirt shoe shore
short show shrimp shrub sierra sift signal silent silk silver simple singer siren sister skate sketch skill skirt
slate sleep sleeve slice slide slope slow small smart smile smoke smooth snack snail snow soap soccer social sock soda
sofa soft soil solar solid sonnet soup south space spark speak speed spell spice spider spin spiral splash spoon sport
spot spray sprout spruce square squash squid stable staff stage stair stamp star start state statue steam steel stem
step stereo stew stick still stitch stone stool store storm story stove straw stream street string stripe strong
studio study style subtle subway sugar suit summit sunny sunset supper surf swan sweet swift swim swing symbol syrup
table tablet tailor talent talk tall tango tape target tart task taste teach team teapot teeth temple tempo tender
tennis tent test thank theme thick thin think thirty thorn thread three throne thumb thyme ticket tide tidy tiger tile
timber time timid tinsel tiny titan toast today toffee token tomato tone tool topaz topic torch total toucan touch
tough tour towel tower town track trade trail train travel tray treat tree trek trend trial tribe tricky trio trip
trophy trout truck true trunk trust truth tulip tuna tundra tunnel turkey turnip turtle tutor twelve twenty twig twin
twist umpire uncle under uneven union unique unit united unity upper urban useful usher usual vacant valley value
valve vapor vase vast vault velvet vendor verb verse vessel vest video view villa vine vinyl violet violin virtue
vision visit visor vista vital vivid vocal voice volume voyage wafer waffle wagon waist walk wall wallet walnut walrus
waltz wander warm wash water wave wealth weasel weave wedge week well west whale wheat wheel whisk white wide widget
wild willow wind window wing winner wire wisdom wise wish wolf wonder wood wool word work world worthy wreath wren
wrist writer yacht yard yarn yearly yeast yellow yoga yogurt young zebra zenith zephyr zero zigzag zinc zipper zone
`
  .trim()
  .split(/\s+/);
