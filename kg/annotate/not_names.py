"""Phrases that hold the name of a state or city and mean neither: seas, peoples, papers, treaties."""

PHRASES_WITHOUT_PARTY: tuple[str, ...] = (
    # waters, lands and peoples
    "South China Sea", "East China Sea", "South China Seas", "Sea of Japan", "Gulf of Mexico", "Gulf of America",
    "Gulf of Guinea", "Gulf of Oman", "Sea of Oman", "Gulf of Thailand", "Gulf of Finland", "Gulf of Panama",
    "Indian Ocean", "Western Indian Ocean", "Persian Gulf", "Arabian Gulf", "Philippine Sea", "West Philippine Sea",
    "Irish Sea", "Norwegian Sea", "Solomon Sea", "English Channel", "Mozambique Channel", "Panama Canal",
    "Korea Strait", "Singapore Strait", "Straits of Singapore", "Denmark Strait", "Strait of Malacca",
    "Taiwan Strait", "Taiwan Straits", "Korean Peninsula", "Korean peninsula", "Jordan Valley", "Jordan River", "River Jordan",
    "Congo Basin", "Congo River", "Niger River", "Guinea worm", "Guinea pig", "Guinea pigs",
    "Latin America", "Latin American", "Latin Americans", "North America", "North American", "North Americans",
    "South America", "South American", "South Americans", "Central America", "Central American", "Central Americans",
    "Meso-America", "Inter-American", "inter-American", "Pan-American", "Pan American",
    "African American", "African Americans", "African-American", "African-Americans", "Asian American",
    "Asian Americans", "Asian-American", "Asian-Americans", "Native American", "Native Americans", "Native-American",
    "American Indian", "American Indians", "Hispanic American", "Hispanic Americans", "Indian Americans",
    "West Indian", "West Indians", "American Samoa National Park",
    # papers, broadcasters, carriers, schools, companies
    "New York Times", "New York Post", "New York University", "New York Yankees", "New York Stock Exchange",
    "Washington Post", "Washington Times", "Washington University", "George Washington University",
    "Washington Institute for Near East Policy", "Washington Institute", "Washington Commanders",
    "South China Morning Post", "Times of India", "Times of Israel", "Voice of America", "Bank of America",
    "Captain America", "Miss America", "Air India", "Air Canada", "Air China", "Air France", "Air New Zealand",
    "Korean Air", "China Eastern", "China Southern", "China Mobile", "China Telecom", "Radio Free Asia",
    "American Express", "American University", "American University of Beirut", "American University in Cairo",
    "British Petroleum", "Georgia Tech", "Georgia Institute of Technology", "Boston Consulting Group",
    "Georgetown University", "French Open", "Australian Open", "French fries", "Swiss Re", "Deutsche Welle",
    "Bank of England", "Church of England", "New England Patriots", "Philadelphia Inquirer", "Tokyo Electric Power",
    "Tokyo Electric Power Company", "Washington Nationals", "Miami Herald", "Los Angeles Times", "Chicago Tribune",
    # holidays, things
    "Thanksgiving turkey", "Monroe Doctrine", "Stockholm syndrome", "Panama Papers", "Havana syndrome",
    "Havana Syndrome", "Swiss Army knife", "Dutch auction", "Russian roulette", "Trojan Horse",
    "Commonwealth Games", "Commonwealth of Virginia", "Commonwealth of Massachusetts", "Commonwealth of Pennsylvania",
)  # fmt: skip
