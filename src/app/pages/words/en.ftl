### The line on top of the pages that are read: glossary, for teachers.

pages-nav = Pages
pages-course = Course
pages-sandbox = Sandbox
pages-glossary = Glossary
pages-teach = For teachers
