### The dialog that saves a moment as a picture, or a span of time as a film.

save-picture-still = Picture
save-picture-film = Film
save-picture-preview = The picture as it will be saved
save-picture-what = Shows
save-picture-what-all = Stage, sentence and logs
save-picture-what-stage = Stage
save-picture-what-logs = Logs
save-picture-what-diagram = Space–time diagram
save-picture-theme = Colours
save-picture-theme-print = Print, white paper
save-picture-theme-light = Light
save-picture-theme-dark = Dark
save-picture-width = Width
save-picture-px = { $px }{"\u00A0"}px
save-picture-format = Format
save-picture-svg = SVG
save-picture-png = PNG { $scale }×
save-picture-from = From (s)
save-picture-to = To (s)
save-picture-span-wrong = «To» must be later than «From»; both are seconds of virtual time.
save-picture-size = { $width } × { $height }{"\u00A0"}px. The picture is of the moment at the playhead.
save-picture-download = Save
save-picture-copy = Copy
save-picture-copied = Copied.
save-picture-failed = The picture could not be made or handed over. Try a smaller size, or SVG.
# Speed of a film: $speed is 0.5 and the like.
save-picture-speed = Speed
save-picture-times = { $speed }×
save-picture-film-webm = WebM
save-picture-film-mp4 = MP4
save-picture-film-gif = GIF
save-picture-film-preview = How the film will look
save-picture-film-no-preview = The film is seen here while it is drawn.
save-picture-no-video = This browser cannot encode video (it has no WebCodecs), so there is GIF only.
save-picture-length =
    { $frames ->
        [one] One picture, { $length }.
       *[other] { $frames } pictures, { $length }.
    }
save-picture-too-long = That would be more pictures than one film may have (18,000). Choose a shorter span or a higher speed.
save-picture-collecting = Running up to the end of the span…
save-picture-drawing = Picture { $done } of { $frames }
save-picture-done =
    { $frames ->
        [one] Saved: one picture, { $size } KB.
       *[other] Saved: { $frames } pictures, { $size } KB.
    }
save-picture-film-failed = The film could not be made. Try a smaller width, or another format.
save-picture-too-far = There are more events up to there than the page can hold. Choose a span nearer to the beginning of the run.
save-picture-make = Make film
save-picture-cancel = Cancel
