card-group-broadcast = Broadcast
card-tell = Deliver what a client asks for, and tell all others, again and again, until each has acknowledged.
card-deliver = Deliver a value once, and acknowledge it each time.
card-complete = Answer the client once all have acknowledged.
