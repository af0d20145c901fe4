"""Given names that stand for each other: short forms, and spellings too far apart for the rules of sound."""

_SAME = """
joseph joe
antony anthony tony
robert bob rob
william bill will
james jim jimmy
michael mike
richard rick dick
daniel dan
benjamin ben benny
joshua josh
jonathan jon
jennifer jen jenny
thomas tom
samuel sam
timothy tim
katherine kathy kate
elizabeth liz
edward ed ted
charles chuck
jacob jake
nicholas nick nikos nikolaos
alexander alex
stephen steven steve
christopher chris
matthew matt
gregory greg
philip phil
susan sue
mohamed muhammad mohammed mohammad muhammed mohamad mohamud
volodymyr vladimir
dmytro dmitry dmitri
serhiy sergei sergey serhii
oleksandr aleksandr
yusuf youssef yousef yousuf
ahmed ahmad achmed
hussein husain hossein hussain husayn
hasan hassan
khalid khaled
omar umar
abdullah abdallah abdulla
hamid hameed
riyad riad
faisal faysal
tamim tameem
mahmoud mahmud
mustafa mostafa moustafa
ibrahim ebrahim
zayed zaid zayd
ali aly
kenneth ken
lawrence larry
patrick pat
andrew andy
frederick fred
gerald jerry gerry
peter pete
ronald ron
donald don
david dave
douglas doug
geoffrey jeff jeffrey
leonard len
martin marty
victoria vicky
janet jan
emmanuel manuel
itzhak isaac yitzhak
andrii andriy andrei andrej
yurii yuri yuriy
"""

# Every spelling → the one that stands for all.
GIVEN_NAMES = {spelling: row.split()[0] for row in _SAME.strip().split("\n") for spelling in row.split()}
