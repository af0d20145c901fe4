"""The nouns for what states give one another, "tents", "ambulances", "scholarships", and for whom they send and train."""

# Heads of noun phrases for what states give one another.
THING_HEADS = frozenset(
    str.split(
        """
weapons weaponry arms ammunition munitions artillery shells rounds interceptors missiles batteries launchers rockets howitzers mortars
tanks carriers vehicles trucks truckloads buses ambulances cars motorcycles tractors aircraft jets fighters planes helicopters drones
radars vessels ships boats cutter cutters ferries submarines equipment gear armor armour helmets generators transformers turbines panels lamps bridges
pumps filters machinery excavators computers laptops vaccines doses shots jabs vials syringes ventilators oxygen cylinders concentrators kits masks
respirators ppe medicines medications drugs antivirals supplies goods items rations hospitals hospital kitchen kitchens clinics clinic schools school tents tarps tarpaulins
blankets mattresses clothing clothes shelters material rice wheat grain maize corn flour sugar fuel coal food parcels fertilizer fertiliser
fertilizers seeds livestock cattle machines incubators scanners guns textbooks books scholarships fellowships stipends team teams experts specialists advisers advisors
doctors medics nurses troops soldiers peacekeepers battalions battalion brigades squadrons personnel firefighters engineers observers monitors
instructors trainers volunteers systems system platforms capabilities howitzer missile vehicle vessel ship boat aircraft
sheets sheeting pads mats cans purifiers stoves latrines buckets materiel materials
helicopter ambulance generator ventilator radar drone plane jet tank truck bus battery launcher plant plants center centre laboratory laboratories
tons tonnes units sets pieces places courses visas wells meals tablets houses homes station stations officer officers analyst analysts baskets slots purifiers pads boxes bags stoves bicycles wheelchairs radar
radios goggles parts sheeting optics binoculars simulators cranes grenades cartridges minesweepers trailers bulldozers canines horses seedlings
saplings instruments devices cameras servers stadium stadiums college colleges library libraries academy barracks runway jetty wharf speedboats frigates corvettes barges locomotives wagons trams cables poles flashlights lanterns cots
mt nets jackets goods lanterns cargo beds
formula antibiotics vitamins bandages containers warehouses toolkits sensors jammers rifles pistols uniforms boots parachutes
medicine scanner machine vests motorbikes scooters engine engines rigs robots microscopes desks chairs furniture tools frigate corvette
gunboats minehunter minehunters bursaries internships traineeships imagery cows goats sheep ploughs graders loaders forklifts printers
projectors smartphones tyres dates meat milk lentils beans noodles bread biscuits diesel gasoline firewood heaters boilers toys
craft hovercraft observer mts stretchers crutches prostheses endoscopes freezers refrigerators fridges hydrants hoses motors outboards pipes cement timber steel
lorries lorry coaches vans minibuses dinghies tankers carriages railcars pontoons toilets latrine sandbags defibrillators thermometers swabs reagents
tarpaulin tractor excavator bulldozer crane buoys beacons detectors chainsaws bowsers drills lathes looms
ferry catamaran catamarans dredger dredgers tugboat tugboats trawler trawlers lifeboat lifeboats canoes warship warships destroyer destroyers
minesweeper minelayers submarine barge pontoon locomotive tram trainset trainsets warplane warplanes airplane airplanes aeroplanes seaplane seaplanes
gunship gunships airliner airliners bombers glider gliders uavs quadcopters bombs torpedoes projectiles warheads bullets detonators explosives
firearms handguns cannon cannons apcs suvs jeep jeeps pickups sedan sedans limousines minibus motorbike motorcycle bicycle bikes tricycles rickshaws
tanker trailer trolley trolleys grader roller rollers compactors mixers dumpers tippers harvester harvesters threshers plows hoes sprayers tillers
cultivators greenhouses silos ovens cookers cookstoves utensils cutlery jerrycans bedding quilts duvets pillows hammocks linen shoes sandals coats
gloves gowns coveralls overalls aprons shields sanitizer sanitizers sanitiser sanitisers soap disinfectant disinfectants chlorine detergent diapers
nappies napkins insulin morphine serum antivenom plasma antiretrovirals antimalarials painkillers anaesthetics anesthetics drips oximeters
electrocardiographs mammographs defibrillator autoclaves sterilizers sterilisers nebulizers glucometers stethoscopes analysers analyzers analyser
analyzer centrifuges spectacles eyeglasses prosthetics wheelchair stretcher refrigerator freezer incubator concentrator cereals foodstuffs foodstuff
maps chicken poultry lamb sardines tuna pasta couscous sorghum millet barley soya peas chickpeas potatoes vegetables nuts eggs butter cheese
porridge kerosene petrol lpg fodder pesticides herbicides insecticides sprayer heifers calves chickens pigs camels donkeys
buffaloes alpacas llamas hives fingerlings pandas elephants dogs bricks girders asphalt bitumen prefabs caravans cabins rebar plywood roofing
bungalows apartments dwellings dormitory dormitories classroom classrooms kindergarten kindergartens gymnasium gymnasiums museum mosque orphanage
orphanages lighthouse lighthouses hangar hangars depot depots pier piers slipway borehole boreholes cistern cisterns reservoir reservoirs greenhouse
warehouse wharves planetarium tablet laptop computer phones handsets telephones routers modems copiers photocopiers televisions antennas
transmitters satellites satellite supercomputer supercomputers seismometers seismographs gauges telescope telescopes microscope spectrometer
spectrometers balloons aerostats buoy sonar sonars sirens loudspeakers megaphones pianos footballs jerseys inverter inverters accumulators
gensets genset powerbanks chargers bulbs floodlights streetlights substation substations pylons switchgear radiators converters heater boiler
paramedics rescuers divers midwives surgeons physicians psychologists epidemiologists veterinarians gendarmes policemen commandos
legionnaires mentors interpreters technicians lifejackets lifebuoys binocular periscopes parachute turret turrets spares propellers tyre chassis
toolbox toolboxes wheelbarrows shovels spades pickaxes axes saws ladders scaffolding fencing textbook dictionaries
encyclopedias bibles blackboards whiteboards notebooks satchels schoolbags backpacks stationery pencils
terminals megawatts
himars nasams gepards javelins stingers marders bradleys strykers mirages gripens
"""
    )
)

# People whom states send, train and invite.
SENT = """
officers police students teachers soldiers troops cadets officials experts engineers nurses doctors farmers diplomats judges
prosecutors journalists people youth youths leaders specialists managers workers personnel pilots sailors interpreters researchers
scholars professionals technicians trainees deminers sappers medics firefighters members women men children girls
rescuers paramedics surgeons physicians midwives divers gendarmes policemen policewomen marines commandos paratroopers recruits conscripts
reservists airmen veterinarians epidemiologists scientists economists lawyers magistrates lecturers professors academics graduates pupils interns
seafarers fishermen fishers controllers inspectors investigators auditors servants guards rangers mechanics electricians welders artisans
entrepreneurs trainers translators linguists archaeologists geologists meteorologists surveyors handlers
""".split()
