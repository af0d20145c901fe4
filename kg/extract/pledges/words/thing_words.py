"""The nouns for what states give one another: "tents", "ambulances", "scholarships"."""

# Heads of noun phrases for what states give one another.
THING_HEADS = frozenset(
    str.split(
        """
weapons weaponry arms ammunition munitions artillery shells rounds interceptors missiles batteries launchers rockets howitzers mortars
tanks carriers vehicles trucks truckloads buses ambulances cars motorcycles tractors aircraft jets fighters planes helicopters drones
radars vessels ships boats cutter cutters ferries submarines equipment gear armor armour helmets generators transformers turbines panels lamps bridges
pumps filters machinery excavators computers laptops vaccines doses vials syringes ventilators oxygen cylinders concentrators kits masks
respirators ppe medicines medications drugs antivirals supplies goods items rations hospitals hospital clinics clinic schools school tents tarps tarpaulins
blankets mattresses clothing clothes shelters material rice wheat grain maize corn flour sugar fuel coal food parcels fertilizer fertiliser
fertilizers seeds livestock cattle machines incubators scanners guns textbooks books scholarships fellowships stipends team teams experts specialists advisers advisors
doctors medics nurses troops soldiers peacekeepers battalions battalion brigades squadrons personnel firefighters engineers observers monitors
instructors trainers volunteers systems system platforms capabilities howitzer missile vehicle vessel ship boat aircraft
sheets sheeting pads mats cans purifiers stoves latrines buckets materiel materials
helicopter ambulance generator ventilator radar drone plane jet tank truck bus battery launcher plant plants center centre laboratory laboratories
tons tonnes units sets pieces places courses visas wells meals tablets houses homes station stations officer officers analyst analysts baskets slots purifiers pads boxes bags stoves bicycles wheelchairs radar
radios goggles parts sheeting optics binoculars simulators cranes grenades cartridges minesweepers trailers bulldozers canines horses seedlings
saplings instruments devices cameras servers stadium stadiums library libraries academy barracks runway jetty wharf speedboats frigates corvettes barges locomotives wagons trams cables poles flashlights lanterns cots
mt nets jackets goods lanterns cargo beds
formula antibiotics vitamins bandages containers warehouses toolkits sensors jammers rifles pistols uniforms boots parachutes
medicine scanner machine vests motorbikes scooters engine engines rigs robots microscopes desks chairs furniture tools frigate corvette
gunboats minehunter minehunters bursaries internships traineeships imagery cows goats sheep ploughs graders loaders forklifts printers
projectors smartphones tyres dates meat milk lentils beans noodles bread biscuits diesel gasoline firewood heaters boilers toys
craft hovercraft observer mts stretchers crutches prostheses endoscopes freezers refrigerators fridges hydrants hoses motors outboards pipes cement timber steel
lorries lorry coaches forklifts vans minibuses dinghies tankers carriages railcars pontoons toilets latrine sandbags defibrillators thermometers swabs reagents
tarpaulin tractor excavator bulldozer crane buoys beacons detectors chainsaws bowsers drills lathes looms
"""
    )
)
