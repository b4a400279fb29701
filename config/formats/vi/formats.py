DATE_FORMAT = r"j \t\há\n\g n, Y"
SHORT_DATE_FORMAT = "d/m/Y"
YEAR_MONTH_FORMAT = r"\t\há\n\g n, Y"
