### The course: its contents, its lessons, and what stands in the sandbox for a reader who comes from one.

course-loading = One moment …
course-stuck = This scene could not be played to its end. Reload the page; if it happens again, it is our mistake.
course-missing = There is no such chapter
course-missing-text = The address names a chapter that the course does not have. The contents list all there are.
course-reload = Reload

## Contents

course-document-title = { $title } — Quorate
course-lead = A real cluster runs in your browser. Each step shows one thing that it does, and says why. Now and then it stops and asks what you expect.
course-others = Other algorithms
course-continue = Continue: { $chapter }
course-begin = Begin
course-chapter = Chapter { $number }
course-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
course-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
course-seen = { $seen } of { $count } steps seen
course-all-seen = All steps seen
course-solved = Challenge solved
course-contents = Contents
course-sandbox = Sandbox
course-glossary = Glossary

## A lesson

course-lesson-title = { $number } · { $title }
course-progress = Steps of this chapter
course-progress-step =
    { $state ->
        [question] Step { $number } of { $count }, a question
        [challenge] The challenge
       *[step] Step { $number } of { $count }
    }
course-back = Back
course-back-chapter = Previous chapter
course-next = Next
course-next-skip = Skip the question
course-next-chapter = Next chapter
course-next-contents = To the contents
course-take-over = Take over from here
course-take-over-help = Opens the sandbox at this very moment: everything can be done to the cluster there.
course-leave = Leave
course-replay = Play this step again
course-pace = Pace
course-pace-times = { $pace } ×
course-notes = Lecturer’s window
course-keys = Keys
course-keys-help = While the run plays, the key for Next first ends the motion: the step is shown as it holds. Pressed again, it goes on.
course-menu = More
course-only-watching = Here you watch. To act on the cluster yourself, take over from here.
course-terms = Terms:
course-terms-more = See it move, in the glossary

## Questions

course-yes = Yes
course-no = No
course-answer = That is my answer
course-pick-node = Choose here, or press the server on the stage.
course-number-less = One less
course-number-more = One more
course-number = Your answer, { $min } to { $max }
course-draw-log = Draw the log of { $node }: press an entry for another term.
course-draw-cell = Entry { $index }, term { $term }. Press for another term; up and down keys, too.
course-draw-add = Add entry
course-draw-remove = Remove last
course-disk = Term and vote on disk
course-disk-record =
    { $voted ->
        [yes] { $term }, vote for { $vote }
       *[no] { $term }, no vote
    }
course-log-empty = no entry
course-log-terms = terms { $terms }
course-before = Last time you answered: { $answer }.
course-answered = Your answer: { $answer }. Now look.
course-predicted = You predicted: { $answer }.
course-shown-same = That is right.
course-shown = The answer: { $shown }.
course-what-happened = What happened:

## The challenge

course-challenge = Break it
course-challenge-start = Start in the sandbox
course-challenge-again = Try it again
course-challenge-hint = Hint
course-challenge-give-up = Show me
course-challenge-shown = This is one way to do it: press play, and watch.
course-challenge-other = Another run is on show now.
course-challenge-back = Back to the lesson
course-challenge-restart = Start over
course-challenge-done = Solved

## The lecturer's window

course-notes-title = Lecturer’s notes
course-notes-now = On the screen
course-notes-say = Notes
course-notes-next = Next
course-notes-challenge = The challenge comes next.
course-notes-end = This is the end of the chapter.
course-notes-time = Time
course-notes-reset = Start the clock again
course-notes-alone = No lesson window answers. This window goes on its own.
course-notes-linked = In step with the lesson window.

## Keys

course-key-next = Next
course-key-back = Back
course-key-first = To the first step
course-key-replay = Play this step again
course-key-take-over = Take over from here
course-key-leave = Leave the lesson
course-key-notes = Lecturer’s window
course-key-present = Present mode
course-key-full-screen = Full screen
course-key-legend = Legend
course-key-sheet = These keys
