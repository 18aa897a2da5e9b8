### The glossary: the page around the terms, whose own words are the algorithm's.

glossary-title = Glossary
glossary-order = Order
glossary-order-themes = By theme
glossary-order-alphabet = A–Z
glossary-whose = Terms of
glossary-find = Find a term
glossary-count = { $count ->
        [one] { $count } term
       *[other] { $count } terms
    }
glossary-none = No term is called “{ $typed }”. English and Japanese names are found.
glossary-all = All terms
glossary-unknown = There is no term of that name here. All terms are in the list.
glossary-failed = The glossary could not be loaded. Check the connection and try again.
glossary-retry = Try again
glossary-miniature = See it happen
glossary-playing = A real run, played to where this is to be seen.
glossary-held = The run holds here.
glossary-again = Play again
glossary-pause = Pause
glossary-play = Play
glossary-related = Related
glossary-told = Told in the course
