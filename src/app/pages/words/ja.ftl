### The line on top of the pages that are read: glossary, for teachers.

pages-nav = ページ
pages-course = コース
pages-sandbox = サンドボックス
pages-glossary = 用語集
pages-teach = 教える方へ
