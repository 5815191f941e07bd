-a = { -b }{ -b }
-b = { -a }{ -a }
cost = { -a }{ $minutes }
