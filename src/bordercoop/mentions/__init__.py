"""What an article mentions: dates, numbers, places, bodies and people, each with its words."""
